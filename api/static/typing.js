// Marks vague words and numbers softly while somebody types. The marks lie under the text and never move it.
(() => {
  const area = document.getElementById("text");
  const mirror = document.querySelector(".mirror");
  const found = document.querySelector(".found");
  const form = area.form;
  const WAIT_MS = 350;
  let marks = [];
  let seen = "";
  let timer = 0;
  let request = null;

  const draw = () => {
    const text = area.value;
    const made = [];
    let at = 0;
    for (const mark of marks) {
      if (mark.start < at) continue;
      made.push(text.slice(at, mark.start));
      const node = document.createElement("mark");
      node.className = mark.kind;
      node.dataset.tip = mark.tip;
      node.textContent = text.slice(mark.start, mark.end);
      made.push(node);
      at = mark.end;
    }
    made.push(text.slice(at) + "\n");
    mirror.replaceChildren(...made);
    mirror.scrollTop = area.scrollTop;
  };

  // Until the next answer, marks before and after the typing keep to their words.
  const shift = (before, after) => {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    const moved = after.length - before.length;
    const kept = [];
    for (const mark of marks) {
      if (mark.end < head || (mark.end === head && head === before.length - tail)) kept.push(mark);
      else if (mark.start >= before.length - tail) kept.push({ ...mark, start: mark.start + moved, end: mark.end + moved });
    }
    marks = kept;
  };

  const list = () => {
    found.replaceChildren();
    for (const kind of ["vague", "number"]) {
      const texts = new Map(marks.filter((m) => m.kind === kind).map((m) => [area.value.slice(m.start, m.end).trim(), m.tip]));
      if (!texts.size) continue;
      const line = document.createElement("p");
      line.append(found.dataset[kind]);
      for (const [text, tip] of [...texts].slice(0, 8)) {
        const word = document.createElement("span");
        word.className = kind;
        word.tabIndex = 0;
        word.dataset.tip = tip;
        word.setAttribute("aria-description", tip);
        word.textContent = text;
        line.append(word, " ");
      }
      found.append(line);
    }
  };

  const ask = async () => {
    const text = area.value;
    if (request) request.abort();
    request = new AbortController();
    try {
      const answer = await fetch("/marks", { method: "POST", body: new URLSearchParams({ text }), signal: request.signal });
      if (!answer.ok || area.value !== text) return;
      marks = (await answer.json()).marks;
      draw();
      list();
    } catch {
      /* typing goes on without marks */
    }
  };

  const changed = () => {
    shift(seen, area.value);
    seen = area.value;
    draw();
    clearTimeout(timer);
    timer = setTimeout(ask, area.value.length > 20000 ? WAIT_MS * 4 : WAIT_MS);
  };

  // The text lies over its marks, so the pointer is compared with where they are.
  const point = (event) => {
    const { clientX: x, clientY: y } = event;
    const inside = (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const over = [...mirror.querySelectorAll("mark")].find((mark) => [...mark.getClientRects()].some(inside));
    for (const mark of mirror.querySelectorAll(".here")) if (mark !== over) mark.classList.remove("here");
    if (over) {
      over.classList.add("here");
      window.translatorTips.show(over);
    } else window.translatorTips.hide();
  };
  area.addEventListener("pointermove", point);
  area.addEventListener("click", point);
  area.addEventListener("pointerleave", () => window.translatorTips.hide());
  area.addEventListener("input", changed);
  area.addEventListener("scroll", () => (mirror.scrollTop = area.scrollTop));
  form.addEventListener("submit", () => {
    form.querySelector("button.main").disabled = true;
  });
  window.addEventListener("pageshow", () => {
    form.querySelector("button.main").disabled = false;
    if (area.value) changed();
  });
})();
