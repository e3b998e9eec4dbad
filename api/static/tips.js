// Shows what a mark says on hover, on keyboard focus and on tap. Without scripts the title does it.
(() => {
  const tip = document.getElementById("tip");
  const LEAVE_MS = 120;
  let shown = null;
  let leaving = 0;

  const take = (root) => {
    for (const mark of root.querySelectorAll("[title]")) {
      mark.dataset.tip = mark.title;
      mark.removeAttribute("title");
      if (mark.tabIndex === 0) mark.setAttribute("aria-description", mark.dataset.tip);
    }
  };

  const place = (mark) => {
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const edge = 8;
    const gap = 3;
    tip.style.left = "0px";
    tip.style.top = "0px";
    const own = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    tip.style.left = Math.max(edge, Math.min(box.left, room - own.width - edge)) + "px";
    const above = box.top - own.height - gap;
    tip.style.top = (above >= 0 ? above : box.bottom + gap) + "px";
  };

  const show = (mark) => {
    clearTimeout(leaving);
    if (shown === mark) return;
    shown = mark;
    tip.hidden = !mark.dataset.tip;
    if (mark.dataset.tip) {
      tip.textContent = mark.dataset.tip;
      place(mark);
    }
    document.dispatchEvent(new CustomEvent("mark", { detail: mark }));
  };

  const hide = () => {
    clearTimeout(leaving);
    if (!shown) return;
    shown = null;
    tip.hidden = true;
    document.dispatchEvent(new CustomEvent("mark", { detail: null }));
  };

  const marked = (target) => (target instanceof Element ? target.closest("[data-tip], [data-at]:not([data-at=''])") : null);

  // A field that lies over its marks asks for them itself.
  const ownMarks = (target) => target instanceof Element && target.hasAttribute("data-own-marks");

  // Leaving a mark waits a moment, so that the pointer can reach what it says; then the focused mark speaks again.
  const leave = () => {
    const focused = marked(document.activeElement);
    if (focused) show(focused);
    else hide();
  };
  document.addEventListener("pointerover", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else if (event.target === tip) clearTimeout(leaving);
    else if (!ownMarks(event.target)) {
      clearTimeout(leaving);
      leaving = setTimeout(leave, LEAVE_MS);
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    const mark = marked(event.target);
    if (mark) show(mark);
    else if (!ownMarks(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("scroll", () => shown && !tip.hidden && place(shown), { passive: true, capture: true });

  take(document);
  window.translatorTips = { take, show, hide };
})();
