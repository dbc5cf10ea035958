// Passkeys: the browser asks its owner, and the answer goes with the form. Where it cannot, the page says so already.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "")

// To another service and back again without a press: the first is a link, the second a form of our own.
export function onward() {
  const link = document.querySelector("[data-onward]")
  const form = document.querySelector("form#onward")
  if (link) {
    window.location.replace(link.href)
  } else if (form) {
    form.submit()
  }
}

export function passkeys() {
  document.querySelectorAll("[data-passkey]").forEach((place) => {
    const can = window.PublicKeyCredential && navigator.credentials
    if (place.dataset.origin !== window.location.origin) {
      show(place, "elsewhere")
    } else if (can) {
      show(place, "here")
      const form = place.querySelector("form")
      form.addEventListener("submit", (event) => {
        if (!form.elements.answer.value) {
          event.preventDefault()
          answer(place, form)
        }
      })
    }
  })
}

function show(place, which) {
  for (const one of ["never", "elsewhere", "here"]) {
    place.querySelector(`[data-passkey-${one}]`).hidden = one !== which
  }
}

async function answer(place, form) {
  const failed = place.querySelector("[data-passkey-failed]")
  failed.hidden = true
  try {
    const asked = await fetch(place.dataset.question, { method: "POST", body: new URLSearchParams(new FormData(form)) })
    if (!asked.ok || asked.redirected) {
      throw new Error(String(asked.status))
    }
    const question = await asked.json()
    const credential = place.dataset.makes === "yes" ? await make(question) : await use(question)
    form.elements.answer.value = JSON.stringify(credential)
    form.submit()
  } catch (error) {
    failed.hidden = false
  }
}

const known = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }))

async function make(question) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...question,
      challenge: toBytes(question.challenge),
      user: { ...question.user, id: toBytes(question.user.id) },
      excludeCredentials: known(question.excludeCredentials),
    },
  })
  return {
    ...head(made),
    response: {
      clientDataJSON: toText(made.response.clientDataJSON),
      attestationObject: toText(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    },
  }
}

async function use(question) {
  const shown = await navigator.credentials.get({
    publicKey: { ...question, challenge: toBytes(question.challenge), allowCredentials: known(question.allowCredentials) },
  })
  return {
    ...head(shown),
    response: {
      clientDataJSON: toText(shown.response.clientDataJSON),
      authenticatorData: toText(shown.response.authenticatorData),
      signature: toText(shown.response.signature),
      userHandle: shown.response.userHandle ? toText(shown.response.userHandle) : undefined,
    },
  }
}

const head = (credential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment || undefined,
})
