"""Labels that name the day of something else than what is on: `Release date`, `RSVP by`, `Anmeldung bis`.

Only a whole label counts, in a line of its own, over a column or before a colon: `Born in Flames` is a title.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from scrapers.dates.printed import find_whens
from scrapers.remembered import remembered

LONGEST_LINE = 90
"""Characters of a line that is such a label with its day."""

LONGEST_LABEL = 3
"""Words of a label at the edge of a name."""

ANY_DAY = date(2020, 1, 1)

_LABELS = (
    # When a film comes to cinemas, a record to shops.
    r"(?:(?:uk|us|irish|dutch|cinema|theatrical|film|original|general|album|digital|dvd|vod|blu-?ray|"
    r"world|worldwide|national) )*release(?: date|d)?(?: on| \(\w{2,3}\))?|(?:original )?air date|"
    r"(?:first|originally) (?:aired|broadcast|published|released|shown)|recorded(?: on)?|recording date|"
    r"(?:kino|bundes|film)start|erscheinungs(?:datum|termin)|erstausstrahlung|(?:date de )?(?:sortie|"
    r"parution)(?: nationale| en salles?)?|première diffusion|fecha de estreno|fecha de lanzamiento|"
    r"data (?:de|da) estreia|data de lançamento|data di uscita|uscita al cinema|data premiery|"
    r"premiérový den|biopremiär|premiärdatum|premièredatum|premieredato|kinopremiere|ensi-ilta-päivä|"
    # When a page or a record of a database was made.
    r"(?:date )?(?:added|created|entered|reviewed|logged|listed|archived|received|issued|posted|"
    r"published|updated|modified|amended|uploaded)(?: on| date)?|(?:last )?(?:audited|accessed|retrieved|"
    r"generated|compiled|verified|checked|adopted|ratified|revised|edited|approved|scanned|filed|captured|"
    r"crawled|saved|downloaded|signed|printed|changed|reviewed)(?: on)?|as of|(?:creation|issue|entry|review|"
    r"publication|posting) date|erstellt(?: am)?|erstelldatum|eingetragen(?: am)?|hinzugefügt(?: am)?|"
    r"(?:erstellungs|veröffentlichungs)datum|créée? le|ajoutée? le|mise? en ligne(?: le)?|"
    r"date de (?:création|publication|mise à jour)|creado(?: el)?|añadido(?: el)?|fecha de (?:creación|"
    r"publicación|actualización)|criado em|adicionado em|data d[ea] (?:criação|publicação|atualização)|"
    r"creato il|aggiunto il|inserito il|data di (?:creazione|pubblicazione|aggiornamento)|"
    r"aangemaakt(?: op)?|toegevoegd(?: op)?|geplaatst op|publicatiedatum|utworzono|dodano|"
    r"data (?:publikacji|dodania|utworzenia|aktualizacji)|skapad(?:es)?|tillagd|publiceringsdatum|"
    r"publisert|publiseringsdato|opprettet|oprettet|tilføjet|lisätty|luotu|vytvořeno|přidáno|"
    r"(?:page |site )?mise à jour(?: le)?|"
    r"(?:文章)?(?:发布|發布|发表|發表|更新|最后更新|最後更新)(?:时间|時間|日期|于|於)?|"
    r"(?:公開|更新|投稿|最終更新|掲載|登録|作成)日時?|(?:게시|작성|등록|수정|업데이트)(?:일시?|일자)|"
    # By when one signs up, pays, applies or sends in.
    r"(?:please )?(?:register|rsvp|reply|respond|reserve|book|apply|sign up|enter|submit|pay|order|"
    r"enrol+|buy|cancel|confirm|renew|nominate|vote|purchase)(?: now| online)?(?: by| before| until)|"
    r"(?:registration|booking|rsvp|entry|entries|application|payment|order|enrol+ment|voting|nomination|"
    r"cancellation|offer|sale)s? (?:by|before|until|ends?|ending|due|cut-?off|expiry|closes?|closed|"
    r"opens?|opened|starts?|from|closing)(?: date| on)?|(?:cut-?off|due|expiry|expiration|closing) date|"
    r"due(?: by| on)?|deadline|last (?:day|date|chance) to (?:register|book|apply|enter|order|pay|"
    r"cancel)|(?:call|cfp) (?:opens?|closes?|ends?)|opening of (?:the )?call|notification date|"
    r"results (?:announced|due|on)|(?:anmelde|bewerbungs|einreichungs|einsende|melde|buchungs|"
    r"rücktritts|zahlungs)(?:schluss|frist|ende|termin)|frist(?:ende)?|(?:anmeldung|bewerbung|buchung|"
    r"zusagen?|rückmeldung|anmelden|bewerben|buchbar) (?:bis|ab|vor)(?: zum)?|(?:anmelde|"
    r"buchungs)(?:start|beginn)|(?:date limite|clôture|ouverture)(?: (?:d['’]|des? )\w+)?|"
    r"(?:inscriptions?|réservations?|candidatures?) (?:avant|jusqu['’]au|dès|à partir du)(?: le)?|"
    r"s['’]inscrire avant(?: le)?|fecha (?:límite|tope)(?: de \w+)?|(?:inscripci(?:ón|ones)|reservas?|"
    r"plazo)(?: de \w+)? (?:hasta|antes del)(?: el)?|prazo(?: (?:de|para) \w+)?|(?:inscriç(?:ão|ões)|"
    r"reservas) até|data limite(?: (?:de|para) \w+)?|(?:iscrizion[ei]|prenotazion[ei]|"
    r"adesioni) entro(?: il)?|termine (?:di |per le )?iscrizion[ei]|scadenza(?: \w+)?|(?:aanmelden|"
    r"inschrijven|reserveren) (?:voor|tot|vóór)|(?:uiterste |sluitings?)(?:inschrijf|aanmeld)?datum|"
    r"(?:zapisy|zgłoszenia|rejestracja) do|termin zgłoszeń|(?:sista|senaste) (?:anmälan|anmälningsdag|"
    r"ansökningsdag)|anmäl(?:an|ningstid) (?:senast|till)|osa(?: senast)?|(?:påmeldings|tilmeldings|"
    r"søknads|ansøgnings|svar)frist|(?:påmelding|tilmelding) (?:innen|senest)|"
    r"ilmoittautuminen (?:viimeistään|mennessä)|viimeinen ilmoittautumispäivä|(?:přihlášky|registrace|"
    r"uzávěrka) do|uzávěrka(?: přihlášek)?|"
    # What those who speak or come to a conference must keep to.
    r"(?:(?:final|early(?:[- ]bird)?|late|regular|online|standard) )+registration"
    r"(?: (?:closes?|ends?|deadline))?|"
    r"registration (?:with|without|including) [\w ]{3,40}|(?:abstracts?|papers?|posters?|proposals?) due|"
    r"(?:(?:abstracts?|(?:full |short )?papers?|posters?|proposals?|manuscripts?) )?(?:submissions?|"
    r"notifications?)(?: (?:deadline|date|due|opens?|closes?|of acceptance|to authors))*|"
    r"(?:author|acceptance) notification|camera[- ]ready(?: \w+){0,3}|termine (?:per l['’]invio|di invio|"
    r"ultimo)(?: \w+){0,3}|plazo de (?:envío|entrega)(?: hasta el)?|date limite d['’]envoi|"
    # When tickets go on sale.
    r"(?:tickets? |general |public )?on[- ]?sale(?: from| date| now| since)?|(?:sale|presale|"
    r"pre-sale)s? (?:starts?|begins?|from|opens?|date)|tickets? (?:from|available from|released|"
    r"release)|available (?:from|until|till)|valid (?:from|until|till|to)|offer (?:ends|expires|"
    r"valid until)|expires?(?: on)?|vorverkauf(?: ab| seit)?|(?:vorverkaufs|vvk[- ]?)(?:start|beginn)|"
    r"gültig (?:bis|ab)|(?:billetterie|vente|réservation|mise en vente)(?: ouvert\w*)? (?:le|"
    r"dès(?: le)?|à partir du)|(?:a la|venta|entradas a la) venta(?: desde| el)?|à venda(?: a partir de|"
    r" desde)?|(?:prevendit[ae]|in vendita) (?:dal|da)|voorverkoop(?: vanaf)?|sprzedaż od|biljettsläpp|"
    r"billettsalg(?:et)?(?: fra)?|billetsalg(?: fra)?|"
    # Of people, houses and rules.
    r"born(?: on)?|died(?: on)?|date of (?:birth|death)|founded(?: on)?|established|effective(?: date|"
    r" from| on)?|geburtsdatum|gegründet(?: am)?|née? le|nacido el|nascido em|nato il|geboren(?: op|"
    r" am)?|passed away|(?:ver|ge)storben|décédée?|fallecid[oa]|falleció|decedut[oa]|scompars[oa]|overleden|"
    r"faleceu|falecid[oa]|"
    # What a shop, a carrier and a forum say.
    r"out (?:now|on)|in (?:shops|stores)|available|expected|(?:estimated )?delivery|last (?:post|reply|"
    r"message)|"
    r"next collection|maintenance window|window:|erscheint|lieferbar|(?:voraussichtliche )?lieferung|"
    r"letzter beitrag|letzte antwort|nächste (?:leerung|abfuhr)|zeitfenster|parution|paru|disponible|"
    r"en vente|livraison(?: prévue)?|dernier message|dernière réponse|prochaine collecte|créneau|"
    r"a la venta|entrega(?: (?:estimada|prevista))?|último mensaje|última respuesta|próxima recogida|franja|"
    r"in uscita|disponibile|in vendita|consegna(?: prevista)?|ultimo messaggio|ultima risposta|"
    r"prossimo ritiro|fascia oraria|verschijn(?:t|ingsdatum)|verschenen|leverbaar|te koop|"
    r"(?:verwachte )?levering|laatste (?:bericht|reactie)|tijdvak|à venda|disponível|última mensagem|"
    r"última resposta|próxima recolha|janela|"
    # When one comes to a hotel and leaves it.
    r"(?:hotel )?check[- ]?(?:in|out)(?: date)?|"
    # By when, and from when on one books.
    r"by|closes|entro|(?:candidatures|inscriptions)|à (?:envoyer|pourvoir)|solicitudes|"
    r"envíos|candidature|domande|invio|reageren|reageer uiterlijk|solliciteren|inzenden|sluit|encerra|envio|"
    r"candidaturas|bewerbung|einreichen|(?:booking|presale)s?(?: (?:opens?|starts?))?|vorverkauf|"
    r"vvk[- ]?start|"
    r"buchbar|(?:réservations?|préventes?)|(?:reservas|preventa)|(?:prenotazioni|prevendit[ae])|"
    r"(?:reserveren|voorverkoop)|(?:reservas|pré-venda)|förköp|for(?:hånds)?salg|ennakkomyynti|"
    r"před(?:prodej|predaj)|przedsprzedaż|elővétel"
)
_JOINERS = (
    r"(?:\s(?:on|from|by|until|am|ab|bis|zum|le|dès|dès le|à partir du|jusqu['’]au|avant le|el|desde|"
    r"desde el|"
    r"hasta el|antes del|il|dal|entro il|op|vanaf|tot|voor|em|a partir de|até))"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "label": rf"\W*(?:{_LABELS}){_JOINERS}?\W*",
        "led": rf"(?:^|[(–—,;|·-])\W*(?:{_LABELS}){_JOINERS}?\s",
        # Other words alone may be titles: "Ouverture 5 juin".
        "joined": r"\s(?:on|am|le|el|il|op|em)\s*$|\s+$",
        "verb": r"\W*(?:out|by|closes|ends|expires|released|published|posted|updated|added|issued|born|died|"
        r"entro|"
        r"erscheint|erschienen|verstorben|gestorben|geboren|paru|publié|décédée?|publicado|falleció|"
        r"pubblicato|"
        r"verschijnt|verschenen|overleden|sluit|encerra|faleceu)\s",
        # "Blue Hour (Out on 5 June)", "Poetry prize – closes 5 June"
        "behind": rf"[(–—,;|·-]\s*(?:{_LABELS}){_JOINERS}?\W*$",
        # "Room Rate: 90 a night, 2–8 June"
        "stay": r"\W*(?:(?:(?:hotel |single |double |group )?room )(?:rates?|prices?)|zimmerpreise?|"
        r"tarifs? (?:des? )?chambres?|(?:tarifas?|precios?) (?:de |por )?habitaci(?:ón|ones)|"
        r"(?:tariff[ae]|prezz[oi]) (?:delle )?camer[ae]|(?:tarifas?|preços?) (?:de |do )?quartos?|"
        r"kamerprij(?:s|zen))\s?:|.*\d\s?(?:[€$£]|eur|chf|usd)?\s?(?:per night|a night(?! of)|pro nacht|"
        r"(?:par|la) nuit|por noche|a notte|por noite|per nacht)(?!\w)",
        # "Due: 5 June", and no words behind the day that might be what is on.
        # An hour alone is one of the day: "Registration from: 8:30 am".
        "line": rf"\W*(?:{_LABELS})\s?:(?!\s?\d{{1,2}}(?:[:h]\d\d|\.\d\d(?!\.?\d)|\s?(?:[ap]\.?m|uhr|h)\b))"
        r"(?=[^\d]{0,26}\d)[^€$£]{4,40}",
    }
    return re.compile(known[name], re.IGNORECASE)


@remembered
def is_label_of_other_day(label: str) -> bool:
    """Whether a label, with or without its colon, names such a day and nothing else."""
    return _pattern("label").fullmatch(label) is not None


def label_at_edge(words: str) -> tuple[str, bool] | None:
    """The label of another day that a name begins with or ends with, and which of both: `Out on Salt Road`.

    Of one word only a verb is meant: "The Jungle Book" has no label.
    """
    parts = words.replace("(", " ").replace(")", " ").split()
    for count in range(LONGEST_LABEL, 0, -1):
        for found, first in ((parts[:count], True), (parts[-count:], False)):
            label = " ".join(found).casefold()
            meant = count > 1 or _pattern("verb").fullmatch(label + " ")
            if len(parts) > count and meant and is_label_of_other_day(label):
                return label, first
    return None


@remembered
def tells_other_day(text: str) -> bool:
    """Whether a line is such a label with its day: `Registration closes: Friday 5 June`, `Out on 5 June`."""
    if ":" in text and _pattern("line").fullmatch(text) is not None:
        return True
    if len(text) > LONGEST_LINE:
        return False
    return _pattern("stay").match(text) is not None or _ends_with_other_day(text)


def _ends_with_other_day(text: str) -> bool:
    """Whether such a label stands right before the one day that ends a line, alone or behind a sign."""
    if _pattern("led").search(text) is None:
        return False
    whens = find_whens(text, near=ANY_DAY)
    if len(whens) != 1 or any(map(str.isalpha, text[whens[0].span[1] :])):
        return False
    before = text[: whens[0].span[0]]
    if _pattern("behind").search(before):
        return True
    told = " " in _pattern("joined").sub("", before) or _pattern("verb").match(before)
    return bool(told) and before[-2:-1].isalpha() and is_label_of_other_day(before)
