# The figures and sentences of the 2019 paper in R, from the same tables, for the benchmark bench/render.sh.

tables <- Sys.getenv("TABLES")
read <- function(name) read.csv(file.path(tables, name), check.names = FALSE, colClasses = "character")
number <- function(x) as.integer(gsub(",", "", x))
told <- function(x) formatC(round(x), format = "d", big.mark = ",")
one <- function(x) sprintf("%.1f", sign(x) * floor(abs(x) * 10 + 0.5 + 1e-9) / 10)

district <- list(
    "total-crime" = read("recorded-crime-by-district.csv"),
    "domestic-abuse" = read("domestic-abuse-by-district.csv"),
    "asb-incidents" = read("asb-by-district.csv"))
category <- read("offence-categories-gravesham.csv")
people <- read.csv("population-mid-2018.csv")
called <- c("total-crime" = "total crime", "domestic-abuse" = "domestic abuse crimes and serious incidents",
    "asb-incidents" = "ASB incidents", "vehicle-crime" = "vehicle crime", "violent-crime" = "violent crime",
    "most-serious-violence" = "most serious violence")
north <- c("Dartford", "Gravesham", "Medway", "Swale")
now_called <- c(Shepway = "Folkestone and Hythe")
renamed <- function(areas) ifelse(areas %in% names(now_called), now_called[areas], areas)

residents <- function(area) {
    if (area == "Kent") sum(people$residents) else people$residents[people$area == area]
}

# before and now, of an indicator in an area
counts <- function(indicator, area = "Gravesham") {
    if (!is.null(district[[indicator]])) {
        rows <- district[[indicator]]
        of <- rows$area %in% (if (area == "North Division") north else area)
        return(c(sum(number(rows$apr_aug_2018[of])), sum(number(rows$apr_aug_2019[of]))))
    }
    row <- category[tolower(category$category) == called[[indicator]], ]
    c(number(row$apr_aug_2018), number(row$apr_aug_2019))
}
percent <- function(pair) 100 * (pair[2] - pair[1]) / pair[1]
by_chance <- function(pair) binom.test(pair[2], sum(pair))$p.value
beyond_chance <- function(pair) by_chance(pair) < 0.05

kept <- new.env()
kept$told <- list()
keep <- function(words, what) {
    kept$told[[length(kept$told) + 1]] <- list(words = words, what = what)
    words
}
figure <- function(indicator, area = "Gravesham") {
    pair <- counts(indicator, area)
    sprintf("%s, %s: April-August 2018 %s; April-August 2019 %s", called[[indicator]], area, told(pair[1]), told(pair[2]))
}

changed <- function(indicator, area = "Gravesham", form = "full") {
    pair <- counts(indicator, area)
    by <- pair[2] - pair[1]
    if (form == "short") {
        return(keep(sprintf("a %s of %s%%", if (by < 0) "fall" else "rise", one(abs(percent(pair)))), figure(indicator, area)))
    }
    change <- if (beyond_chance(pair)) {
        sprintf("%s by %s%% (%s %s)", if (by < 0) "fell" else "rose", one(abs(percent(pair))), told(abs(by)),
            if (by < 0) "fewer" else "more")
    } else if (abs(percent(pair)) < 5) {
        sprintf("stayed much the same (%s %s, within chance)", told(abs(by)), if (by < 0) "fewer" else "more")
    } else {
        sprintf("showed no clear change (%s %s, within chance)", told(abs(by)), if (by < 0) "fewer" else "more")
    }
    ends <- if (form == "dated") "from %s in April-August 2018 to %s in April-August 2019" else "from %s to %s"
    keep(sprintf("%s %s, %s", called[[indicator]], change, sprintf(ends, told(pair[1]), told(pair[2]))), figure(indicator, area))
}
counted <- function(indicator, period = "now", each = "", noun = "") {
    n <- counts(indicator)[if (period == "before") 1 else 2]
    words <- if (each == "month") sprintf("about %s a month", told(n / 5))
        else if (each == "week") sprintf("about %s a week", one(n / (153 / 7)))
        else if (noun == "yes") sprintf("%s offences of %s", told(n), called[[indicator]])
        else told(n)
    keep(words, figure(indicator))
}
shared <- function(indicator, of) {
    part <- counts(indicator)[2]
    whole <- counts(of)[2]
    keep(sprintf("%s%% of %s (%s of %s)", one(100 * part / whole), called[[of]], told(part), told(whole)),
        paste(figure(indicator), figure(of), sep = "; "))
}
rated <- function(indicator) {
    n <- counts(indicator)[2]
    limits <- c(qchisq(0.025, 2 * n), qchisq(0.975, 2 * n + 2)) / 2
    per <- 1000 / residents("Gravesham")
    keep(sprintf("%s per 1,000 residents over 5 months (95%% interval %s to %s)", one(n * per), one(limits[1] * per),
        one(limits[2] * per)), figure(indicator))
}
compared <- function(indicator, with) {
    here <- counts(indicator)
    rest <- counts(indicator, with) - here
    apart <- abs(log(here[2] / here[1]) - log(rest[2] / rest[1])) / sqrt(sum(1 / here) + sum(1 / rest)) > qnorm(0.975)
    way <- function(pair) sprintf("%s %s%%", if (pair[2] < pair[1]) "down" else "up", one(abs(percent(pair))))
    keep(sprintf("the change in %s in Gravesham (%s%s) %s that in the rest of Kent (%s)", called[[indicator]], way(here),
        if (beyond_chance(here)) "" else ", within chance", if (apart) "differs from" else "cannot be told apart from",
        way(rest)), paste(figure(indicator), figure(indicator, with), sep = "; "))
}
ordinal <- function(n) paste0(n, if (n == 1) "st" else if (n == 2) "nd" else if (n == 3) "rd" else "th")
ranked <- function(indicator, within, form = "full") {
    set.seed(2019)
    rows <- district[[indicator]]
    rows <- rows[rows$area != "Kent", ]
    n <- number(rows$apr_aug_2019)
    of <- sapply(rows$area, residents)
    here <- which(rows$area == "Gravesham")
    place <- function(counts) rank(-counts / of, ties.method = "min")[here]
    drawn <- quantile(replicate(1000, place(rpois(length(n), n))), c(0.025, 0.975), type = 1)
    if (form == "short") {
        return(keep(sprintf("among the highest of the %d districts of Kent", nrow(rows)), "13 counts of April-August 2019"))
    }
    chance <- if (drawn[1] == drawn[2]) "beyond chance" else sprintf("chance allows %s to %s", ordinal(drawn[1]), ordinal(drawn[2]))
    keep(sprintf("the %s highest rate of the %d districts of Kent (%s per 1,000 residents; %s)", ordinal(place(n)), nrow(rows),
        one(1000 * n[here] / of[here]), chance), "13 counts of April-August 2019")
}
listed <- function(indicator, by = "category", within = "", which = "fell", form = "verb") {
    rows <- if (by == "district") district[[indicator]] else
        category[category$level == "1" & !category$category %in% c("Most serious violence", "Violent crime", "Victim-Based Crime",
            "Crimes Against Society", "Total Crime"), ]
    rows <- rows[rows[[if (by == "district") "area" else "category"]] != "Kent", ]
    pairs <- cbind(number(rows$apr_aug_2018), number(rows$apr_aug_2019))
    sure <- p.adjust(apply(pairs, 1, by_chance), "BH") < 0.05
    those <- sure & (if (which == "fell") pairs[, 2] < pairs[, 1] else pairs[, 2] > pairs[, 1])
    words <- if (form == "short") {
        if (any(those)) sprintf("%d of the %d districts", sum(those), nrow(rows)) else "none"
    } else if (any(those)) paste(tolower(rows$category[those]), collapse = " and ")
    else sprintf("none of the %d categories", nrow(rows))
    keep(words, sprintf("%d counts of April-August 2018 and April-August 2019", 2 * nrow(rows)))
}
driven <- function(indicator) {
    whole <- counts(indicator)
    row <- category[category$category == "Public order offences", ]
    part <- c(number(row$apr_aug_2018), number(row$apr_aug_2019))
    keep(sprintf("%s of the net fall of %s is public order offences; without it the rest is down %s%%", told(part[1] - part[2]),
        told(whole[1] - whole[2]), one(abs(percent(whole - part)))), figure(indicator))
}
trended <- function(indicator, years) {
    keep(sprintf("no trend in %s over %d years can be told, because counts are held for 2 of them", called[[indicator]], years),
        figure(indicator))
}
sourced <- function(words, from) keep(words, sources[[from]])

tabled <- function(indicator, by, within = "", caption = "", change = FALSE) {
    rows <- if (by == "district") district[[indicator]] else category
    before <- number(rows$apr_aug_2018)
    now <- number(rows$apr_aug_2019)
    out <- data.frame(told(before), told(now), told(now - before), ifelse(before == 0, "n/a", one(100 * (now - before) / before)))
    names(out) <- c("April-August 2018", "April-August 2019", "Change in number", "Change in %")
    if (by == "category") {
        out <- cbind(`Offence category` = ifelse(rows$level == "2", paste0("\u00a0\u00a0", rows$category), rows$category), out)
        small <- rows$category %in% c("Homicide", "Death/SI (unlawful driving)", "Violence with injury")
        out[small, 2:3][out[small, 2:3] != "0"] <- "hidden"
        out[small, 4:5] <- ""
    } else {
        out <- cbind(Area = renamed(rows$area), out,
            `Rate per 1,000 residents` = one(1000 * now / sapply(rows$area, residents)))
        if (!change) out$`Change in number` <- NULL
        out <- out[c(order(out$Area[out$Area != "Kent"]), nrow(out)), ]
    }
    table <- knitr::kable(out, caption = caption, row.names = FALSE, align = c("l", rep("r", ncol(out) - 1)))
    knitr::asis_output(paste(c(table, "", notes(indicator, by)), collapse = "\n"))
}
notes <- function(indicator, by) {
    rows <- district[[indicator]]
    now <- number(rows$apr_aug_2019)
    sum <- sum(now[rows$area != "Kent"])
    whole <- now[rows$area == "Kent"]
    paste0(c(
        if (by == "district") "Rates are per 1,000 residents, mid-2018, 5 months; they are of these months and not of a year."
        else paste("Most serious violence, Violent crime, Victim-Based Crime and Crimes Against Society count offences that",
            "stand in other rows too. Small numbers are hidden, and others with them where the rest would give them away."),
        "Counts are those of the table as it was sent.",
        if (by == "district" && sum != whole) sprintf(
            "The districts add up to %s in April to August 2019, %s fewer than the %s counted for Kent.", told(sum),
            told(whole - sum), told(whole)),
        "Source: tables of counts sent by a force or a partner."), "\n")
}
bars <- function(indicator, years) {
    held <- rep(NA, years)
    held[c(years - 1, years)] <- counts(indicator)
    barplot(held, names.arg = 2019 - (years - 1):0, col = "#0f4c5c", border = NA, las = 1, ylab = "Incidents of anti-social behaviour")
}
annex <- function() {
    whats <- sapply(kept$told, `[[`, "what")
    words <- sapply(kept$told, `[[`, "words")
    for (what in unique(whats)) {
        cat("**", what, "**\n\nTold as: ", paste0("\u201c", unique(words[whats == what]), "\u201d", collapse = "; "), "\n\n", sep = "")
    }
}
