// What the pages of papers gain where scripts run: a preview that follows the typing, which keeps the text too, and
// figures that are put in at the cursor. Everything works without them.

const editor = document.getElementById("editor")
const text = document.getElementById("paper-text")
const preview = document.getElementById("preview")

if (editor && text && preview) {
  followTyping()
  leadToLines()
  insertFigures()
}

function followTyping() {
  const status = document.getElementById("editor-status")
  const pause = 500
  let timer = 0
  let asked = 0
  let running = null

  editor.addEventListener("input", () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(show, pause)
  })
  // what is saved needs no keeping, and must not be overtaken by it
  editor.addEventListener("submit", () => {
    window.clearTimeout(timer)
    timer = 0
    asked++
    if (running) {
      running.abort()
    }
  })
  // whoever leaves has their last words kept
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== 0) {
      window.clearTimeout(timer)
      show()
    }
  })

  async function show() {
    timer = 0
    const mine = ++asked
    if (running) {
      running.abort()
    }
    running = new AbortController()
    try {
      const body = new URLSearchParams(new FormData(editor))
      const answer = await fetch(preview.dataset.action, { method: "POST", body, headers: { "X-Part": "preview" }, signal: running.signal })
      if (mine !== asked) {
        return
      }
      if (answer.redirected || !answer.ok) {
        status.textContent = answer.redirected
          ? "You have been signed out. Sign in again in another tab, then go on here: nothing that you typed is lost."
          : "The text could not be kept just now. Save a revision, or copy it."
        return
      }
      const shown = preview.scrollTop
      preview.innerHTML = await answer.text()
      preview.scrollTop = shown
      status.textContent = "Kept at " + new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) + ". " + summary()
    } catch (error) {
      if (error.name !== "AbortError") {
        status.textContent = "The text could not be kept: there is no connection. Do not close this page."
      }
    }
  }

  function summary() {
    const title = document.getElementById("problems-title")
    return title ? title.textContent : ""
  }
}

// The line of a problem is shown in the text, whatever the browser does with long lines.
function leadToLines() {
  preview.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]")
    if (!link) {
      return
    }
    event.preventDefault()
    const lines = text.value.split("\n")
    const line = Math.min(Number(link.dataset.line), lines.length) - 1
    const from = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0)
    // a browser brings the caret into view when the field is entered
    text.blur()
    text.setSelectionRange(from, from + (lines[line] || "").length)
    text.focus()
  })
}

function insertFigures() {
  const form = document.querySelector("#picker form")
  const picked = document.getElementById("picked")
  if (!form || !picked) {
    return
  }
  form.removeAttribute("target")
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    const query = new URLSearchParams(new FormData(form))
    const answer = await fetch(form.getAttribute("action") + "?" + query, { headers: { "X-Part": "picked" } })
    if (answer.redirected || !answer.ok) {
      form.submit()
      return
    }
    picked.innerHTML = await answer.text()
    const expression = document.getElementById("picked-expression")
    const button = document.createElement("button")
    button.type = "button"
    button.className = "govuk-button"
    button.textContent = "Put it in at the cursor"
    button.addEventListener("click", () => insert(expression.textContent))
    picked.append(button)
  })
}

function insert(expression) {
  text.focus()
  text.setRangeText(expression, text.selectionStart, text.selectionEnd, "end")
  text.dispatchEvent(new Event("input", { bubbles: true }))
}
