// The page of a specification: lights up where numbers come from, copies, keeps what is half typed, tells what changed.
(() => {
  const words = document.body.dataset;
  const live = document.getElementById("live");
  const page = () => document.getElementById("page");

  // Where a number comes from
  const ranges = (text) => (text || "").split(" ").filter(Boolean).map((range) => range.split("-").map(Number));
  const pieces = () => [...document.querySelectorAll("[data-piece]")];
  const light = (mark) => {
    const all = pieces();
    for (const piece of all) piece.classList.remove("lit", "lit-line");
    if (!mark || !mark.dataset.at) return;
    const wanted = ranges(mark.dataset.at);
    const hit = all.filter((piece) => {
      const [start, end] = ranges(piece.dataset.piece)[0];
      return wanted.some(([from, to]) => start < to && from < end);
    });
    const lines = new Set(hit.map((piece) => piece.dataset.line));
    for (const piece of all) if (lines.has(piece.dataset.line)) piece.classList.add("lit-line");
    for (const piece of hit) piece.classList.add("lit");
    const box = document.querySelector(".ask-text");
    if (hit.length && box.scrollHeight > box.clientHeight) {
      const first = hit[0].getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      if (first.top < frame.top || first.bottom > frame.bottom) box.scrollTop += first.top - frame.top - frame.height / 3;
    }
  };
  document.addEventListener("mark", (event) => light(event.detail));

  // Copy
  const written = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("copy");
  };
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-copy]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const name = link.textContent;
    try {
      await written(link.dataset.copy);
      link.textContent = words.copied;
      live.textContent = words.copied;
      setTimeout(() => (link.textContent = name), 1600);
    } catch {
      live.textContent = words.copyFailed;
      window.open(link.href, "_blank", "noopener");
    }
  });

  // What is half typed survives another answer, a conflict and a reload
  const shelf = () => `typed:${page().dataset.spec}`;
  const typed = () => {
    try {
      return JSON.parse(sessionStorage.getItem(shelf())) || {};
    } catch {
      return {};
    }
  };
  const keep = (kept) => {
    try {
      sessionStorage.setItem(shelf(), JSON.stringify(kept));
    } catch {
      /* private windows may refuse; the field itself still holds the words */
    }
  };
  document.addEventListener("input", (event) => {
    if (!event.target.dataset.keep) return;
    keep({ ...typed(), [event.target.id]: event.target.value });
  });
  const restore = () => {
    for (const [id, value] of Object.entries(typed())) {
      const field = document.getElementById(id);
      if (!field || field.value || !value) continue;
      field.value = value;
      const fold = field.closest("details");
      if (fold) fold.open = true;
    }
  };
  const forget = (form) => {
    const kept = typed();
    for (const field of form.querySelectorAll("[data-keep]")) delete kept[field.id];
    keep(kept);
  };

  // Which folds were open stays so
  const name = (fold) => `${fold.className.split(" ")[0]}:${fold.querySelector("summary").firstChild.textContent.trim()}`;
  let open = new Set();
  document.addEventListener("htmx:beforeSwap", () => {
    open = new Set([...document.querySelectorAll("details.fold[open], details.target[open]")].map(name));
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (event.detail.successful && form.matches("form")) forget(form);
  });
  document.addEventListener("htmx:afterSettle", () => {
    window.translatorTips.hide();
    window.translatorTips.take(document);
    for (const fold of document.querySelectorAll("details.fold, details.target")) if (open.has(name(fold))) fold.open = true;
    restore();
    const told = document.querySelector(".error, .changed");
    if (!told) {
      document.querySelector(".now .question :is(button, input:not([type=hidden]))")?.focus({ preventScroll: true });
      return;
    }
    live.textContent = told.textContent.replace(/\s+/g, " ").trim();
    const field = document.querySelector("[aria-invalid]");
    if (field) field.focus();
    else if (told.id === "changed") told.focus({ preventScroll: true });
    told.scrollIntoView({ block: "nearest" });
  });
  for (const failed of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failed, (event) => {
      const form = event.detail.elt;
      form.parentElement.querySelector(".error.unreached")?.remove();
      const note = document.createElement("p");
      note.className = "error unreached";
      note.setAttribute("role", "alert");
      note.textContent = words.notReached;
      form.before(note);
    });
  }

  // A reload shows the page as it is, not once more what changed
  const settle = () => {
    if (location.search.includes("since=")) history.replaceState(history.state, "", location.pathname);
  };
  settle();
  restore();
})();
