// Copies what our tests hold the components against: GOV.UK Frontend's fixtures, name, options and HTML only.
// `npm run fixtures` after a new version of govuk-frontend.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(new URL(".", import.meta.url))
const govuk = join(here, "node_modules/govuk-frontend")
const out = join(here, "../src/test/resources/govuk/fixtures.json")
const components = [
  "back-link", "breadcrumbs", "button", "checkboxes", "date-input", "details", "error-message", "error-summary",
  "fieldset", "file-upload", "generic-header", "hint", "input", "inset-text", "label", "notification-banner",
  "pagination", "panel", "password-input", "phase-banner", "radios", "select", "service-navigation", "skip-link",
  "summary-list", "table", "tag", "task-list", "textarea", "warning-text",
]

const version = JSON.parse(readFileSync(join(govuk, "package.json"), "utf8")).version
const lines = components.flatMap((component) =>
  JSON.parse(readFileSync(join(govuk, `dist/govuk/components/${component}/fixtures.json`), "utf8")).fixtures.map(
    ({ name, options, html }) => JSON.stringify({ component, name, options, html: html.replace(/\s+/g, " ").trim() }),
  ),
)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, `{"version":"${version}","fixtures":[\n${lines.join(",\n")}\n]}\n`)
