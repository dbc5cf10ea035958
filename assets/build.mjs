// Makes src/main/resources/static/assets from this folder: `npm ci && npm run build`. The output is committed, with a
// manifest of the checksums of what went in and what came out, so that a test can tell when the two part.

import { createHash } from "node:crypto"
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import * as esbuild from "esbuild"
import * as sass from "sass"

const here = fileURLToPath(new URL(".", import.meta.url))
const out = join(here, "../src/main/resources/static/assets")
const options = { style: "compressed", loadPaths: [join(here, "node_modules"), here], quietDeps: true }

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, "fonts"), { recursive: true })
mkdirSync(join(out, "images"))

// Our parts come last, so that ours win where they meet the Ministry's.
const styles = ["moj", "wardmote"].map((name) => sass.compile(join(here, `styles/${name}.scss`), options).css)
// The crest under the footer's copyright is the Royal Arms, which others may not use.
const css = styles.join("\n").replaceAll("\uFEFF", "").replace(/\.govuk-footer__copyright-logo[^{}]*\{[^{}]*\}/g, "")
writeFileSync(join(out, "wardmote.css"), css)

// Papers' own pages load these besides.
const papers = sass.compile(join(here, "styles/papers.scss"), options).css.replaceAll("\uFEFF", "")
writeFileSync(join(out, "papers.css"), papers)

await esbuild.build({
  entryPoints: [join(here, "scripts/wardmote.mjs"), join(here, "scripts/papers.mjs")],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
})

const font = join(here, "node_modules/@fontsource-variable/source-sans-3")
for (const subset of ["latin", "latin-ext"]) {
  copyFileSync(join(font, `files/source-sans-3-${subset}-wght-normal.woff2`), join(out, `fonts/source-sans-3-${subset}.woff2`))
}
copyFileSync(join(font, "LICENSE"), join(out, "fonts/OFL.txt"))
for (const image of readdirSync(join(here, "images"))) {
  copyFileSync(join(here, "images", image), join(out, "images", image))
}

const paper = "../src/main/resources/documents/paper.css"
const sources = ["package.json", "package-lock.json", "build.mjs", "images", "scripts", "styles", paper]
const lines = [
  ...filesOf(sources.map((name) => join(here, name))).map((file) => line("source", here, file)),
  ...filesOf([out]).map((file) => line("output", out, file)),
]
const version = createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12)
writeFileSync(join(out, "manifest.properties"), `# Written by assets/build.mjs\nversion=${version}\n${lines.join("\n")}\n`)

function filesOf(paths) {
  return paths
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(readdirSync(path).map((name) => join(path, name))) : [path]))
    .sort()
}

function line(kind, root, file) {
  const sum = createHash("sha256").update(readFileSync(file)).digest("hex")
  return `${kind}.${relative(root, file).split(sep).join("/")}=${sum}`
}
