// While something is typed: asks what it comes to, and shows that. Nothing is decided here, and without it every page works.
const form = document.getElementById('report');
if (form) {
  const unsaved = document.getElementById('unsaved');
  let timer = 0;
  let asked = 0;
  let leaving = false;

  const show = text => {
    const live = document.getElementById('live');
    const open = live.querySelector('details[open] input[name=reason]');
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('live');
    // Whoever is writing a reason is not interrupted.
    if (!fresh || (open && open === document.activeElement)) return;
    live.replaceChildren(...fresh.childNodes);
    for (const total of live.querySelectorAll('#totals li')) {
      const field = document.getElementById(total.dataset.id);
      if (!field || field === document.activeElement || total.dataset.follows !== 'true') continue;
      field.value = total.dataset.value;
      const followed = form.elements.namedItem('t' + field.name.slice(1));
      if (followed) followed.value = total.dataset.value;
    }
    for (const old of form.querySelectorAll('.marks')) old.replaceChildren();
    for (const marks of live.querySelectorAll('#marks li')) {
      const field = document.getElementById(marks.dataset.id);
      const place = field && (field.parentElement.querySelector('.marks') || field.querySelector('.marks'));
      if (place) place.replaceChildren(...[...marks.children].map(mark => mark.cloneNode(true)));
    }
  };

  const check = async () => {
    const own = ++asked;
    const answer = await fetch(form.dataset.check, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', redirect: 'error',
    }).catch(() => null);
    if (answer && answer.ok && own === asked) show(await answer.text());
  };

  form.addEventListener('input', () => {
    unsaved.hidden = false;
    // What is on its way was asked before this was typed, and would put a total in the place of it.
    asked++;
    clearTimeout(timer);
    timer = setTimeout(check, 400);
  });
  form.addEventListener('submit', () => { leaving = true; });
  addEventListener('beforeunload', event => {
    if (unsaved && !unsaved.hidden && !leaving) event.preventDefault();
  });
}
