// What pages gain where scripts run. Everything works without them.

import { Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, createAll } from "govuk-frontend"
import { SortableTable } from "@ministryofjustice/frontend"
import { onward, passkeys } from "./passkeys.mjs"

// GOV.UK's template sets these in an inline script; our content security policy allows none.
document.body.classList.add("js-enabled")
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported")
}

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, SortableTable]) {
  createAll(component)
}

passkeys()
onward()
