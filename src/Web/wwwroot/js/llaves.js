// llaves.js: llaves de acceso (WebAuthn). Pide la llave al navegador, la deja en el formulario y lo envía.
'use strict';
(() => {
  const CADUCA = 4.5 * 60 * 1000;

  const textos = {
    NotAllowedError: 'No se ha completado. Si lo ha cancelado o ha pasado el tiempo, inténtelo de nuevo.',
    InvalidStateError: 'Este dispositivo ya tiene guardada una llave de acceso suya.',
    SecurityError: 'El navegador no permite usar llaves de acceso en esta dirección.',
    NotSupportedError: 'Este dispositivo no puede guardar llaves de acceso.',
    Antigua: 'La página lleva mucho rato abierta. Vuelva a cargarla e inténtelo de nuevo.',
    SinLlaves: 'Este navegador no admite llaves de acceso. Actualícelo o use su contraseña.',
  };

  async function pedir(formulario) {
    const { llave, opciones } = formulario.dataset;
    const PK = window.PublicKeyCredential;
    if (!PK?.parseCreationOptionsFromJSON) throw { name: 'SinLlaves' };
    if (performance.now() > CADUCA) throw { name: 'Antigua' };
    const datos = JSON.parse(opciones);
    return llave === 'crear'
      ? navigator.credentials.create({ publicKey: PK.parseCreationOptionsFromJSON(datos) })
      : navigator.credentials.get({ publicKey: PK.parseRequestOptionsFromJSON(datos) });
  }

  for (const formulario of document.querySelectorAll('form[data-llave]')) {
    const aviso = formulario.querySelector('[data-llave-error]');
    let pidiendo = false;
    formulario.addEventListener('submit', async (e) => {
      e.preventDefault();
      if (pidiendo) return;
      pidiendo = true;
      aviso.textContent = '';
      try {
        const credencial = await pedir(formulario);
        formulario.querySelector('[data-llave-credencial]').value = JSON.stringify(credencial.toJSON());
        formulario.submit();
      } catch (error) {
        aviso.textContent = textos[error?.name] ?? 'No hemos podido usar la llave de acceso. Inténtelo de nuevo.';
        pidiendo = false;
      }
    });
  }
  addEventListener('pageshow', (e) => { if (e.persisted && document.querySelector('form[data-llave]')) location.reload(); });
})();
