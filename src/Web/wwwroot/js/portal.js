// portal.js: lo mínimo. Las páginas funcionan sin él; htmx solo las hace más rápidas.
'use strict';
(() => {
  const raiz = document.documentElement;

  const acciones = {
    // El servidor lee la cookie y sirve ya el tema elegido; por eso no es HttpOnly y dura un año.
    tema() {
      const tema = raiz.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      raiz.dataset.bsTheme = tema;
      raiz.dataset.elegido = 'si';
      const segura = location.protocol === 'https:' ? '; Secure' : '';
      document.cookie = `tema=${tema}; Path=/; Max-Age=31536000; SameSite=Lax${segura}`;
    },
    async copiar(boton) {
      const campo = document.getElementById(boton.dataset.de);
      const dicho = document.getElementById(`${boton.dataset.de}-copiado`);
      try {
        await navigator.clipboard.writeText(campo.value);
        dicho.textContent = 'Copiado.';
      } catch {
        campo.focus();
        campo.select();
        dicho.textContent = 'Está seleccionado: cópielo con Ctrl C.';
      }
    },
    'ver-contrasena'(boton) {
      const campo = document.getElementById(boton.getAttribute('aria-controls'));
      const ver = campo.type === 'password';
      campo.type = ver ? 'text' : 'password';
      boton.firstChild.nodeValue = ver ? 'Ocultar' : 'Mostrar';
    },
    // El enlace lleva una dirección de verdad; canGoBack solo cuenta lo andado dentro del portal.
    volver(_, evento) {
      if (!window.navigation?.canGoBack) return;
      evento.preventDefault();
      history.back();
    },
    buscar(_, evento) {
      if (buscar()) evento.preventDefault();
    },
    'marcar-todos'(casilla) {
      for (const c of document.querySelectorAll('input[name="ids"]')) if (c.offsetParent) c.checked = casilla.checked;
    },
    rellenar(boton) {
      const { campoUsuario, usuario, campoClave, clave } = boton.dataset;
      document.getElementById(campoUsuario).value = usuario;
      document.getElementById(campoClave).value = clave;
      document.getElementById(campoClave).form.querySelector('[type="submit"]').focus();
    },
  };

  function buscar() {
    const q = document.getElementById('q');
    if (!q) return false;
    q.closest('.busqueda').classList.add('se-ve');
    q.focus();
    q.select();
    return true;
  }

  function cerrarDesplegables(menos) {
    for (const d of document.querySelectorAll('details.desplegable[open]')) {
      if (!menos || !d.contains(menos)) d.open = false;
    }
  }

  document.addEventListener('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') {
      if (buscar()) e.preventDefault();
    } else if (e.key === 'Escape') {
      const abierto = document.activeElement?.closest?.('details.desplegable[open]');
      cerrarDesplegables();
      abierto?.querySelector('summary').focus();
    }
  });

  // Flechas: de la caja de búsqueda a lo hallado y de uno a otro.
  document.addEventListener('keydown', (e) => {
    const caja = e.target.closest?.('.cabecera .busqueda');
    if (!caja || !['ArrowDown', 'ArrowUp'].includes(e.key)) return;
    const paradas = [caja.querySelector('input'), ...caja.querySelectorAll('.sugerencias a')];
    const destino = paradas[paradas.indexOf(e.target) + (e.key === 'ArrowDown' ? 1 : -1)];
    if (!destino) return;
    e.preventDefault();
    destino.focus();
  });

  document.addEventListener('click', (e) => {
    cerrarDesplegables(e.target);
    const boton = e.target.closest('[data-accion]');
    acciones[boton?.dataset.accion]?.(boton, e);
  });

  // Los filtros vacíos no ensucian la dirección, que se comparte.
  document.addEventListener('htmx:configRequest', (e) => {
    if (e.detail.verb !== 'get') return;
    for (const [nombre, valor] of [...e.detail.formData]) if (valor === '') e.detail.formData.delete(nombre);
  });

  // Lo que llega no es un trozo de esta página (la sesión acabó, o un error): se va a ella entera.
  document.addEventListener('htmx:beforeSwap', (e) => {
    const { xhr, pathInfo, target } = e.detail;
    if (xhr.status < 400 && xhr.responseText.includes(`id="${target.id}"`)) return;
    e.preventDefault();
    location.assign(pathInfo.finalRequestPath);
  });

  // El menú es largo: lo de esta página se ve sin buscarlo.
  document.querySelector('.lateral .menu [aria-current]')?.scrollIntoView({ block: 'nearest' });

  // Un doble clic no puede enviar dos veces lo mismo. Caduca, por si la respuesta es una descarga y la página se queda.
  document.addEventListener('submit', (e) => {
    const f = e.target;
    if (f.method !== 'post' || e.defaultPrevented) return;
    if (f.dataset.enviado) { e.preventDefault(); return; }
    f.dataset.enviado = 'si';
    setTimeout(() => delete f.dataset.enviado, 4000);
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-enviado]').forEach((f) => delete f.dataset.enviado));
})();
