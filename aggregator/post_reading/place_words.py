"""Words around places in posts: what stands before one, what is one, what ends its name. Data only."""

from __future__ import annotations

from scrapers.dates.said_words import bag


def _weighed(line: str) -> dict[str, float]:
    """ "at 3, in 1" → word to weight."""
    return {word: float(weight) for word, weight in (pair.split() for pair in line.split(","))}


# How surely a place follows; "in", "en", "no" also lead to cities, months and languages.
BEFORE: dict[str, dict[str, float]] = {
    "en": _weighed(
        "at 3, @ 3, inside 2, outside 2, near 1.6, by 1.2, behind 1.5, opposite 1.5, under 1.2, in "
        "1, on 0.8, to 1, over 0.5, from -1, meet 0.3, off 0.4, top 0.5, into 1, beside 1.5, via "
        "0.3, aboard 2, along 1, round 0.6, around 0.6, upstairs 0.5, thinking 2, maybe 1.5, "
        "probably 1.2, say 1.2, på 2.4, hos 2, chez 3, bei 2, im 2, beim 2.4"
    ),
    "de": _weighed(
        "@ 3, im 2.4, in 1, bei 1.8, beim 2.4, vor 1.2, vorm 2.2, am 1.4, an 1, auf 1, ins 2.4, zum "
        "1.2, zur 1.2, hinter 1.6, neben 1.6, at 3, um 0, aufs 2, unter 1, gegenüber 1.6, start "
        "1.5, jetzt 1.2, treffpunkt 2.5, bleibt 1.5, ecke 0.6, ab 1, nach 0.3, übers 2.4, durchs 1.5"
    ),
    "fr": _weighed(
        "@ 3, chez 3, au 2, aux 2, à 1.8, a 0.8, dans 1.4, devant 2.4, sur 1.2, en 0.3, at 3, "
        "derrière 2, côté 0.3, jusqu'au 1, rdv 1, au-dessus 0.5"
    ),
    "es": _weighed("@ 3, en 2, al 1.6, a 0.4, frente 1, desde 0.6, at 3, junto 1, por 0.3"),
    "it": _weighed(
        "@ 3, al 2.2, alla 2.2, all 2.4, allo 2, ai 1.8, alle 1.2, da 2.2, dal 2, dalla 1.5, in "
        "1.2, nel 2, nella 2, sul 2, sulla 1.6, davanti 1.4, presso 3, a 0.5, at 3, sotto 1.2, "
        "fuori 1, dai 2"
    ),
    "pt": _weighed(
        "@ 3, no 2.2, na 2.2, nos 1.8, nas 1.8, n 2.2, em 1.2, ao 1.4, à 1, frente 0.6, at 3, para "
        "0.2, pro 1.6, pra 0.6"
    ),
    "nl": _weighed(
        "@ 3, in 1.6, bij 2.4, op 1.4, naar 2, aan 1, voor 0.5, at 3, tegenover 1.6, onder 1, achter 1.4"
    ),
}
ARTICLES = bag(
    "the a an le la les l' l el los las il lo gli i o os as der die das dem den de het 't d our my that "
    "this un una une"
)
# "Where:" and its like: what follows the colon is the place.
LABELS = bag(
    "where wo où donde dove onde waar start place venue location ort lieu lugar luogo local plek plaats "
    "meeting-point treffpunkt punto ponto start"
)

PLACE_NOUNS = bag(
    "bar pub café cafe coffee kitchen hotel lobby inn park square garden gardens museum tavern brewery "
    "brewing house hall lounge rooftop roof terrace patio library theatre theater cinema restaurant "
    "bistro diner taqueria cantina bakery market beach pier floor lido bridge tower center centre plaza "
    "arms fountain deli canteen cellar loft gallery arcade bowl lanes foyer steps entrance courtyard "
    "pavilion landing lawn bus room grill tap taproom alehouse saloon cathedral church station harbour "
    "harbor docks dock wharf quay boathouse greenhouse farm hill forest woods lake river island club "
    "creamery roasters roastery pizzeria pizza tacos bbq smokehouse tent van truck parking corner yard "
    "works factory warehouse bookshop bookstore books social espresso bagels bagel donuts saloon cabin "
    "chalet lodge gondola lift mall tearoom parlour parlor playground field bandstand biergarten biergärten "
    "kneipe kino brücke platz hof keller eck ecke garten ufer markt bahnhof haus schänke stube "
    "wirtshaus brauhaus imbiss eisdiele see strand saal brasserie jardin parc plage marché quai hôtel "
    "place pont port terrasse guinguette librairie palais salle square bar-tabac bodega mercado plaza "
    "parque jardín playa taberna puente puerto café cervecería mezcalería terraza librería pulpería "
    "caffè giardino piazza molo parco teatro osteria trattoria enoteca spiaggia ponte mercato libreria "
    "bacaro birreria chiosco botequim boteco padaria praça parque jardim livraria cervejaria esplanada "
    "quiosque adega tasca miradouro restaurante kroeg plein bruincafé grachtenhuis gracht brug haven "
    "terras bakkerij museumcafé eetcafé baar péniche gaststätte gasthaus mensa krog izakaya teahouse "
    "pool circle roundabout crossing bagno bagni creek trail trailhead shelter colonnade promenade boardwalk "
    "bay cove canal meadow marina jetty deck ballroom chapel crypt boardroom campsite waterfront riverside "
    "centre peña pulquería kafana kavárna hospoda pivnice lokal buffet caffetteria bocciodromo chiringuito "
    "jardins bains halles quais terrasses plages caves jardines jardins bagni giardini "
    "kiosk kiosque estaminet bouchon winstub tapería arrocería sidrería merendero pastelería panadería"
)
PLACE_ENDINGS = (
    "bar",
    "café",
    "cafe",
    "haus",
    "keller",
    "platz",
    "garten",
    "brücke",
    "strasse",
    "straße",
    "plein",
    "straat",
    "kroeg",
    "hof",
    "markt",
    "park",
    "ufer",
    "brauhaus",
    "stube",
    "kneipe",
    "gracht",
    "house",
    "pub",
    "works",
    "side",
    "lobby",
    "eck",
    "apotheke",
    "quai",
    "halle",
    "wiese",
    "hütte",
    "strandbad",
    "freibad",
)

# "Au nom de Plume": whose table it is.
NAMES = bag("nom nombre nome namen naam")
NOT = bag("not nicht pas no non não niet kein statt")
# On the way to the festival, not to the bar.
TRAVELLING = bag(
    "going heading coming travelling traveling back welcome flying headed bound train arrive arriving "
    "auf fahrt"
)
MOTION = bag(
    "off over drift drifting wander wandering head head go going move moving walk walking down up "
    "migrate going gehen ziehen file va andiamo spostiamo vamos gaan"
)
# "Meet us in the foyer, then we walk over to the bar": the first is where to be.
MEETS = bag(
    "meet meeting meetup gather gathering treff treffen treffpunkt retrouve rendez-vous rdv quedamos vediamo"
)
# Written with a capital these belong to a name ("Round Valley").
NOT_LEADING = bag("round start top off meet say under along over up via by on to")
PRONOUNS = bag(
    "i i'm i'll i've we we're we'll let's you they he she it it's wir ich on je nous ich yo mi mein meine "
    "meiner meinem meinen mon ma mia mio minha meu mijn nuestra nuestro notre nos vos votre ton ta tes "
    "ses leur leurs tus sus vuestro vuestra tuo tua suoi vostri vostro nosso nossa seu sua seus suas jouw "
    "jullie hun euer eure dein deine ihre"
)

# In small letters these end a place's name.
STOPS = bag(
    "wanna wants this instead again anyway please now still too only sometime stattdessen "
    "with for to and who where we i if before after come then till until from bring look is are was "
    "were will here but so or that when because while just rsvp no not anyone everyone everybody all you "
    "they he she it's i'm i'll we're we'll let's dm reply ping find everybody say start starts starting "
    "around about w free open hosted mit für um wir und oder wer kommt ist sind bringt ab bis wo pour "
    "avec et on venez qui ou dès est sont vers con para y que quién quien venid se os estamos desde per "
    "e che chi vi portate siamo sono com pra quem venham apareçam met voor en wie kom neem is we"
) | {"/", "+", "&amp;"}
# Prepositions that part a place from its neighbourhood or city: the first part is the name.
INNER = bag(
    "in en im at @ near by off on opposite over outside upstairs downstairs next behind im bei in op aan bij "
    "presso em à frente devant davanti across between downtown uptown midtown"
)
# Parts of a name, in small letters.
LINKS = bag(
    "de du des la le les del della delle dei degli di da do dos das of the and y e et und & am an der "
    "den dem van het 's 't zum zur im in d' l' sur on at a los las el il al el o st n"
)
NOT_PLACES = bag(
    "vie primer último so dj stand tisch standing venue door porta porte nom treffen treff runde whenever "
    "lieu mp dm dms pn privé privado privato regen bad regnet inscriptions need usual solito siempre "
    "habituel habitual gewohnten details more info bring look come free all see address location "
    "vegetarian vegan seats still same first bring your rsvp cash limited plus also max we i it let's "
    "who anyone everyone find dress code language no open until town here there home least last first "
    "once all festival fest the-festival person real-life work night once noon home lunch breakfast "
    "dinner coffee drinks drink brunch film films doc docs general particular need love line touch "
    "person search hand mind case fact person badge badges iff filmfest screening screenings panel q&a "
    "premiere theaters cinemas everyone everybody anyone us you me him her them it who what which your "
    "my our this that these those advance competition january february march april may june july august "
    "september october november december english french german spanish monday tuesday wednesday "
    "thursday friday saturday sunday today tonight tomorrow now rt dm tbc tba reply free everyone "
    "est edt cst cdt mst mdt pst pdt utc gmt bst cet cest mez eastern thanks thank join meet put takes "
    "aest aedt nzst pls wer wie was wann welche welcher qui quoi chi quem quién quien wat "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty hundred "
    "zoom skype discord twitch youtube teams minecraft hangout hangouts netflix twitter facebook"
)
# "Text Marcy for the room": who is named behind these is no place.
TOLD = bag("text call ask ping dm message msg email mail tell whatsapp contact frag fragt schreibt escribid")
# "Join us for Better Baking with Ada", "hear Bo Holm": what a show is about, and who is in it.
TOPICS = bag(
    "for about hear see watch featuring ft feat starring celebrate support über pour avec sobre con su "
    "per com over met"
)
# What stands behind the subject of a sentence: "charcoal is there".
VERBS = bag("is are was were isn't ist sind war hat haben est sont è sono é são es son has have")
# "Design Lunch": the name of the gathering ends so, that of a house does not.
OCCASIONS = bag(
    "lunch brunch breakfast dinner drinks mixer meetup picnic party happy-hour hangout lunches dinners "
    "mittagessen frühstück abendessen déjeuner petit-déjeuner dîner almuerzo desayuno "
    "cena pranzo almoço jantar"
)
# No name holds one of these.
NEVER = bag("not nicht rsvp rsvps dm dms")
# "The Bell is full": said of a place where nobody is to go.
FULL = bag(
    "full rammed packed heaving closed shut voll überfüllt geschlossen complet fermé bondé lleno cerrado "
    "pieno chiuso cheio fechado lotado vol dicht gesloten kalt cold laut loud noisy froid bruyant frío "
    "ruidoso freddo rumoroso koud"
)
# "Venue tbc": what is not yet known, and what it is said of.
TO_COME = bag("tbc tba tbd follow depends")
PLACE_WORDS = bag("place venue location where spot address details")
STREETS = bag(
    "street st avenue ave road rd lane boulevard blvd drive way strasse straße str allee weg rue via "
    "viale corso calle avenida av paseo rua travessa straat laan weg kade"
)
STREET_ENDINGS = ("straße", "strasse", "gasse", "straat", "laan")
# What an address behind a name begins with.
ADDRESSES = STREETS | bag(
    "piazza plaza place praça largo platz plein square corner cnr esquina angolo coin ecke"
)
# Of the nouns of places those that people eat and drink.
EATEN = bag("coffee pizza tacos bbq bagel bagels donuts espresso café cafe kitchen cantina")
# Festivals and markets are where everybody is, so "at TIFF" names no place to meet.
FESTIVALS = bag(
    "fleadh seminci zinemaldia filmtage filmtagen ritrovato ficci bogoshorts frightfest docs-barcelona "
    "sx pöff ridm viff idff hkiff sgiff nifff fid ficg indielisboa doclisboa motelx tff jihlava bifan "
    "biff gff miff riff nff nyff lff hiff nzff liff acfm iffi siff "
    "sxsw tiff iffr idfa efm lff cannes berlinale sundance tribeca venice venezia locarno annecy "
    "slamdance dokleipzig viennale hotdocs sundancefest telluride afi siff sffilm nyff bfi-lff "
    "edfilmfest eiff sitges fantasia raindance sheffdocfest docfest visions cph:dox cphdox karlovy "
    "kviff rotterdam clermont mostra ficm ficci bafici mifa marché-du-film iffi mami tallinn poff "
    "sarajevo sff fantasticfest aff noff ciff ffmop mipcom cinemart ifp sunnysideofthedoc festival "
    "filmfest filmfestival fest mostra semana marché filmart industry"
)
# "the lobby of the Harlan", "le toit de la Friche": the name is behind the link.
PARTS_OF_PLACES = bag(
    "top back front corner steps entrance roof rooftop lobby lobbies bar foyer terrace patio edge foot "
    "bottom end side middle heart toit marches parvis étage terrasse entrée hall coin fond sortie "
    "terraza azotea entrada barra esquina puerta terrazza ingresso tetto terraço saguão esquina terras "
    "ingang dach eingang ecke stufen treppe"
)
PART_LINKS = bag(
    "of de du del della dell' dello do da dos van von des der at the la le les las los el il o a l'"
)
# "Documentaristas no Rio": where the festival is, not where to meet.
CITIES = bag(
    "rio paris london berlin lisboa lisbon porto madrid donosti donostia málaga malaga valladolid "
    "mardel bogotá bogota cartagena guadalajara austin toronto dublin galway glasgow edinburgh "
    "sheffield leipzig wien vienna hof solothurn soleure torino turin bologna udine roma rome milano "
    "amsterdam gent ghent utrecht namur bruxelles brussels lyon montréal montreal busan seoul "
    "helsinki stockholm oslo copenhagen københavn reykjavik reykjavík warsaw warszawa kraków krakow "
    "prague praha budapest zagreb belgrade athens thessaloniki istanbul mumbai goa melbourne sydney "
    "wellington auckland tokyo taipei singapore telluride missoula sf nyc"
)
