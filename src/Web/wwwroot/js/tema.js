// Va en <head> sin defer: decide el tema antes de pintar. Si hay cookie, el servidor ya puso data-bs-theme y aquí no se toca;
// sin ella se sigue al sistema, cosa que el servidor no puede saber y que la hoja de Tabler solo entiende por ese atributo.
'use strict';
(() => {
  const raiz = document.documentElement;
  raiz.classList.add('con-js');
  if (raiz.dataset.bsTheme) return;
  const oscuro = matchMedia('(prefers-color-scheme: dark)');
  const poner = () => { if (!raiz.dataset.elegido) raiz.dataset.bsTheme = oscuro.matches ? 'dark' : 'light'; };
  poner();
  oscuro.addEventListener('change', poner);
})();
