// Corta las letras de los PDF a lo que se escribe en España: enteras, cada documento pesaría el triple.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const [origen, destino] = process.argv.slice(2);
const pesos = { normal: '400Regular/Inter_400Regular.ttf', media: '600SemiBold/Inter_600SemiBold.ttf' };
const tramos = [[0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x2026], [0x2030, 0x203a]];
const sueltos = '€−→✓≤≥№™';

const letras = tramos.map(([desde, hasta]) => String.fromCodePoint(...Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i))).join('') + sueltos;
await mkdir(destino, { recursive: true });
for (const [peso, fichero] of Object.entries(pesos))
  await writeFile(join(destino, `inter-${peso}.ttf`), await subsetFont(await readFile(join(origen, fichero)), letras, { targetFormat: 'truetype', noLayoutClosure: true }));
