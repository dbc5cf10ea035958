# Reference values for the methods of org.wardmote.statistics.compare, made with base R only.
# Run in this folder: Rscript methods.R > methods-reference.csv
# One row per value: method, up to four inputs, the value to 15 significant digits. Lists are separated by blanks.

rows <- character()
add <- function(method, inputs, value) {
  inputs <- c(as.character(inputs), rep("", 4 - length(inputs)))
  rows <<- c(rows, paste(c(method, inputs, sprintf("%.15g", value)), collapse = ","))
}

byar <- function(x, conf) {
  z <- qnorm(1 - (1 - conf) / 2)
  c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
}

for (conf in c(0.95, 0.998)) {
  for (n in c(0, 1, 2, 5, 9, 10, 12, 65, 100, 362, 1045, 5370, 82537)) {
    exact <- poisson.test(n, conf.level = conf)$conf.int
    add("exact.lower", c(n, conf), exact[1])
    add("exact.upper", c(n, conf), exact[2])
    if (n > 0) {
      add("byar.lower", c(n, conf), byar(n, conf)[1])
      add("byar.upper", c(n, conf), byar(n, conf)[2])
    }
  }
  for (s in list(c(0, 10), c(1, 10), c(5, 10), c(10, 10), c(148, 148), c(100, 1000), c(100, 10000), c(2420, 5370))) {
    wilson <- prop.test(s[1], s[2], conf.level = conf, correct = FALSE)$conf.int
    add("wilson.lower", c(s, conf), wilson[1])
    add("wilson.upper", c(s, conf), wilson[2])
  }
}

pairs <- list(
  c(0, 0), c(0, 2), c(1, 0), c(2, 0), c(3, 9), c(5, 5), c(7, 20), c(38, 51), c(44, 26), c(78, 83), c(362, 417),
  c(735, 440), c(1055, 1200), c(1508, 1548), c(5915, 5370), c(21665, 23102), c(90488, 82537))
for (p in pairs) {
  for (t in list(c(1, 1), c(153, 151), c(106385, 277616))) {
    inputs <- c(p[1], t[1], p[2], t[2])
    if (sum(p) > 0) {
      test <- poisson.test(c(p[2], p[1]), c(t[2], t[1]))
      add("two.p", inputs, test$p.value)
      add("two.lower", inputs, test$conf.int[1])
      if (p[1] > 0) add("two.upper", inputs, test$conf.int[2])
      share <- t[2] / sum(t)
      half <- dbinom(p[2], sum(p), share) / 2
      add("two.midp", inputs, min(1, 2 * min(pbinom(p[2], sum(p), share) - half,
                                             pbinom(p[2], sum(p), share, lower.tail = FALSE) + half)))
    }
    add("two.z", inputs, 2 * (sqrt(p[2]) - sqrt(p[1] * t[2] / t[1])))
  }
}

# Dispersion: the quasi-Poisson factor of a generalised linear model with month and year, by R's own fit.
histories <- list(
  list(c(210, 190, 220, 250, 260, 240, 270, 280, 230, 215, 200, 205), c(200, 230, 215, 240, 300, 235, 250, 310, 220, 260, 190, 215)),
  list(c(2, 0, 3, 5, 1, 4, 2, 7, 3, 0, 1, 2), c(1, 2, 3, 0, 6, 4, 2, 2, 9, 1, 1, 0)))
for (h in histories) {
  d <- data.frame(n = c(h[[1]], h[[2]]), month = factor(rep(1:12, 2)), year = factor(rep(1:2, each = 12)))
  fit <- glm(n ~ month + year, family = quasipoisson, data = d, control = glm.control(epsilon = 1e-14, maxit = 100))
  add("dispersion", c(paste(h[[1]], collapse = " "), paste(h[[2]], collapse = " ")), summary(fit)$dispersion)
}
for (s in list(c(362, 417, 3, 11), c(1055, 1200, 2.5, 11), c(38, 51, 1, 23))) {
  n <- s[1] + s[2]
  t <- (s[2] - n / 2) / sqrt(n / 4 * s[3])
  add("dispersed.p", s, 2 * pt(-abs(t), s[4]))
  add("dispersed.lower", s, s[2] / s[1] * exp(-qt(0.975, s[4]) * sqrt(s[3] * (1 / s[1] + 1 / s[2]))))
}

ps <- c(0.01, 0.04, 0.03, 0.005, 0.5, 0.04, 1, 0.0001, 0.20, 0.049)
add("bh", paste(ps, collapse = " "), 0)
for (i in seq_along(ps)) add("bh.adjusted", i, p.adjust(ps, "BH")[i])
for (i in seq_along(ps)) add("holm.adjusted", i, p.adjust(ps, "holm")[i])

# Funnel limits of a Poisson count about what is expected: Spiegelhalter (2005), appendix A.1.1, interpolated.
limit <- function(p, expected) {
  r <- qpois(p, expected)
  r - (ppois(r, expected) - p) / dpois(r, expected)
}
for (e in c(0.5, 3, 12.5, 100, 2345.6, 40000)) {
  for (p in c(0.001, 0.025, 0.975, 0.999)) add("funnel", c(e, p), max(0, limit(p, e)))
}

# Change compared with change: is the ratio of two ratios 1? The odds ratio of the 2x2 table, Fisher's exact test.
for (s in list(c(5915, 5370, 84573, 77167), c(38, 51, 100, 90), c(0, 4, 8, 3), c(1508, 1548, 20157, 21554))) {
  add("changes.p", s, fisher.test(matrix(s, 2))$p.value)
}

for (s in list(c(5915, 5370, 84573, 77167), c(38, 51, 100, 90))) {
  half <- qnorm(0.975) * sqrt(sum(1 / s))
  add("changes.lower", s, s[2] / s[1] / (s[4] / s[3]) * exp(-half))
  add("changes.upper", s, s[2] / s[1] / (s[4] / s[3]) * exp(half))
}

# Over-dispersion of a funnel: z-scores with a tenth drawn in on each side (Spiegelhalter 2005, QSHC).
counts <- c(1429, 1644, 1421, 1415, 1548, 1861, 4297, 946, 1453, 2088, 2679, 1270, 1051)
people <- c(129000, 164000, 109700, 116900, 106385, 169955, 277616, 119400, 112600, 148500, 141800, 130500, 118100)
z <- 2 * (sqrt(counts) - sqrt(people * sum(counts) / sum(people)))
q <- quantile(z, c(0.1, 0.9))
add("funnel.dispersion", c(paste(counts, collapse = " "), paste(people, collapse = " ")),
    mean(pmin(pmax(z, q[1]), q[2])^2))

# XmR: mean and 2.66 times the mean moving range; a season: the mean over years of daily month over daily year.
series <- c(88, 92, 75, 101, 97, 83, 110, 95, 90, 87, 99, 104, 79, 93, 96, 140, 91, 85)
add("xmr.centre", paste(series, collapse = " "), mean(series))
add("xmr.upper", paste(series, collapse = " "), mean(series) + 2.66 * mean(abs(diff(series))))
add("xmr.lower", paste(series, collapse = " "), mean(series) - 2.66 * mean(abs(diff(series))))
add("c.upper", paste(series, collapse = " "), mean(series) + 3 * sqrt(mean(series)))
months <- c(210, 190, 220, 250, 260, 240, 270, 280, 230, 215, 200, 205, 200, 230, 215, 240, 300, 235, 250, 310, 220, 260, 190, 215)
days <- rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 2)
daily <- matrix(months / days, 12)
yearly <- rep(c(sum(months[1:12]), sum(months[13:24])) / 365, each = 12)
factors <- rowMeans(daily / matrix(yearly, 12))
factors <- factors / mean(factors)
for (m in 1:12) add("season", c(paste(months, collapse = " "), m), factors[m])

writeLines(c("method,a,b,c,d,value", rows))
