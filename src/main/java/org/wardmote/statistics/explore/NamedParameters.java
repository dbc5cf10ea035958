package org.wardmote.statistics.explore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.wardmote.statistics.Refusal;

/**
 * Refuses a request to the API that carries a parameter which its method does not name: a misspelt {@code agianst} must
 * not quietly answer another question.
 */
public final class NamedParameters implements HandlerInterceptor {

    /** The token against forged requests belongs to access. */
    private static final String TOKEN = "_csrf";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(Machine.class)) {
            Set<String> named = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(NamedParameters::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String given : request.getParameterMap().keySet()) {
                if (!named.contains(given) && !given.equals(TOKEN)) {
                    throw unknown(given, named);
                }
            }
        }
        return true;
    }

    private static Refusal unknown(String given, Set<String> named) {
        String shown = given.length() <= 60 ? given : given.substring(0, 60) + "…";
        return new Refusal(
                "unknown-parameter",
                shown,
                "There is no parameter '" + shown + "'"
                        + (named.isEmpty() ? " here" : ": this takes " + String.join(", ", named)));
    }

    private static String name(MethodParameter parameter) {
        RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
        if (said != null && !said.name().isEmpty()) {
            return said.name();
        }
        String name = said != null && !said.value().isEmpty()
                ? said.value()
                : parameter.getParameter().getName();
        return name;
    }
}
