/* <script src="https://…/static/embed.js" defer></script>
   <festmeet-events query="festival=…"><a href="https://…/?festival=…">Meetups</a></festmeet-events>
   What stands inside is the plain list for readers without scripts; it stays when the answer fails. */
(() => {
  const home = new URL(document.currentScript.src).origin;
  customElements.define("festmeet-events", class extends HTMLElement {
    async connectedCallback() {
      const query = new URLSearchParams(this.getAttribute("query") || "");
      if (!query.has("limit")) query.set("limit", "10");
      try {
        const answer = await fetch(`${home}/api/v1/events?${query}`);
        if (answer.ok) this.show((await answer.json()).data);
      } catch { /* the list inside stays */ }
    }
    show(events) {
      const list = document.createElement("ul");
      for (const event of events) {
        const link = document.createElement("a");
        link.href = `${home}/events/${encodeURIComponent(event.id)}`;
        link.textContent = event.title;
        const item = document.createElement("li");
        item.append(link, ` ${this.when(event)}${event.venue.name ? `, ${event.venue.name}` : ""}`);
        list.append(item);
      }
      if (events.length) this.replaceChildren(list);
    }
    when(event) {
      const [day, clock] = event.start.split("T");
      const shown = new Date(`${day}T12:00:00Z`).toLocaleDateString(this.lang || undefined,
        { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
      const state = { cancelled: " (cancelled)", moved: " (moved)" }[event.status] || "";
      return clock ? `${shown}, ${clock.slice(0, 5)}${state}` : shown + state;
    }
  });
})();
