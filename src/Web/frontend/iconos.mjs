// Un solo SVG con los iconos de iconos.txt: la fuente completa pesa 507 KB y esto, 32 (4 comprimido).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [lista, origen, destino] = process.argv.slice(2);
const nombres = readFileSync(lista, 'utf8').split(/\r?\n/).map((l) => l.trim()).filter((l) => l && !l.startsWith('#'));

const simbolos = nombres.map((nombre) => {
  let svg;
  try {
    svg = readFileSync(join(origen, `${nombre}.svg`), 'utf8');
  } catch {
    console.error(`${lista}: error : no existe el icono «${nombre}» en @tabler/icons (outline).`);
    process.exit(1);
  }
  const trazos = svg
    .replace(/<!--[\s\S]*?-->/g, '').replace(/<svg[\s\S]*?>|<\/svg>/g, '')
    .replace(/<path stroke="none"[^>]*>/g, '') // el cuadro transparente de cada icono
    .replace(/\s+/g, ' ').replace(/ \/>/g, '/>').replace(/> </g, '><').trim();
  return `<symbol id="${nombre}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${trazos}</symbol>`;
});

mkdirSync(dirname(destino), { recursive: true });
writeFileSync(destino, `<svg xmlns="http://www.w3.org/2000/svg">\n${simbolos.join('\n')}\n</svg>\n`);
