// subidas.js: envía cada archivo por su cuenta, con su avance, y lo reintenta si se corta. Sin él, el formulario se envía entero.
'use strict';
(() => {
  const VECES = 3;
  const texto = (etiqueta, clase, contenido) => Object.assign(document.createElement(etiqueta), { className: clase, textContent: contenido ?? '' });

  function linea(nombre) {
    const li = texto('li', 'd-block');
    const cabeza = texto('div', 'd-flex justify-content-between gap-2 flex-wrap');
    const estado = texto('span', 'menor suave', 'En espera');
    const avance = Object.assign(document.createElement('progress'), { max: 100, value: 0, className: 'subida-avance' });
    avance.setAttribute('aria-label', `Enviando ${nombre}`);
    cabeza.append(texto('b', 'subida-nombre', nombre), estado);
    li.append(cabeza, avance);
    return { li, estado, avance };
  }

  function enviar(formulario, archivos, avance) {
    const datos = new FormData();
    for (const campo of ['__RequestVerificationToken', 'clase']) datos.append(campo, formulario.elements[campo].value);
    if (archivos.length > 1) datos.append('unir', 'si');
    for (const archivo of archivos) datos.append('archivo', archivo);

    return new Promise((bien, mal) => {
      const peticion = new XMLHttpRequest();
      peticion.open('POST', formulario.action);
      peticion.setRequestHeader('Accept', 'application/json');
      peticion.responseType = 'json';
      peticion.upload.onprogress = (e) => { if (e.lengthComputable) avance(e.loaded / e.total); };
      peticion.onload = () => (peticion.status === 200 && Array.isArray(peticion.response) ? bien(peticion.response[0]) : mal(peticion.status));
      peticion.onerror = () => mal(0);
      peticion.send(datos);
    });
  }

  async function subir(formulario, archivos, nombre, anunciar) {
    const { li, estado, avance } = linea(nombre);
    formulario.querySelector('[data-lista]').append(li);
    const maximo = Number(formulario.dataset.maximo);
    if (archivos.some((a) => a.size > maximo)) return fallar('Pasa del tamaño que se admite.', false);

    for (let vez = 1; ; vez++) {
      try {
        estado.textContent = vez > 1 ? `Reintentando (${vez} de ${VECES})` : 'Enviando';
        const resultado = await enviar(formulario, archivos, (parte) => {
          avance.value = Math.round(parte * 100);
          if (parte === 1) estado.textContent = 'Comprobando';
        });
        if (resultado?.error) return fallar(resultado.error, false);
        avance.value = 100;
        estado.textContent = 'Recibido';
        li.classList.add('subida-hecha');
        anunciar(`${nombre}: recibido.`);
        return true;
      } catch (codigo) {
        // Lo que se corta o pilla al portal ocupado se intenta otra vez; lo demás, no cambia por repetirlo.
        if (codigo !== 0 && codigo < 500 && codigo !== 429) return fallar('No se ha podido enviar. Vuelva a abrir la página y pruebe otra vez.', false);
        if (vez === VECES) return fallar('Se ha cortado la conexión.', true);
        await new Promise((sigue) => setTimeout(sigue, 1000 * vez));
      }
    }

    function fallar(motivo, sePuedeRepetir) {
      estado.textContent = 'No se ha guardado';
      avance.remove();
      li.append(texto('p', 'mensaje-error mb-0', motivo));
      anunciar(`${nombre}: no se ha guardado. ${motivo}`);
      if (sePuedeRepetir) {
        const boton = Object.assign(texto('button', 'btn btn-borde btn-mini mt-2', 'Volver a intentarlo'), { type: 'button' });
        boton.addEventListener('click', async () => {
          li.remove();
          if (await subir(formulario, archivos, nombre, anunciar)) refrescar();
        });
        li.append(boton);
      }
      return false;
    }
  }

  // Lo recién recibido, en la lista de arriba; sin ella (la página de adjuntar) basta con lo dicho.
  function refrescar() {
    if (document.getElementById('documentos') && window.htmx) window.htmx.ajax('GET', location.pathname, { target: '#documentos', select: '#documentos', swap: 'outerHTML' });
  }

  async function recoger(formulario, archivos) {
    if (archivos.length === 0) return;
    const [campo, boton, lista, anuncio] = [formulario.elements.archivo, formulario.querySelector('[type="submit"]'), formulario.querySelector('[data-lista]'), formulario.querySelector('[data-anuncio]')];
    const anunciar = (frase) => { anuncio.textContent = frase; };
    const unir = formulario.elements.unir.checked && archivos.length > 1;
    const tandas = unir ? [[archivos, `${archivos.length} fotos en un PDF`]] : archivos.map((a) => [[a], a.name]);
    [lista.hidden, boton.disabled, campo.value] = [false, true, ''];
    let alguno = false;
    for (const [tanda, nombre] of tandas) alguno = (await subir(formulario, tanda, nombre, anunciar)) || alguno;
    boton.disabled = false;
    if (alguno) refrescar();
  }

  for (const formulario of document.querySelectorAll('form[data-subidas]')) {
    const zona = formulario.querySelector('.soltar');
    formulario.addEventListener('submit', (e) => {
      e.preventDefault();
      recoger(formulario, [...formulario.elements.archivo.files]);
    });
    for (const [evento, encima] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
      zona.addEventListener(evento, (e) => {
        e.preventDefault();
        zona.classList.toggle('soltar-encima', encima);
      });
    }
    zona.addEventListener('drop', (e) => recoger(formulario, [...e.dataTransfer.files]));
  }
})();
