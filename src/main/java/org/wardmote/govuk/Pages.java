package org.wardmote.govuk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Page} that a controller returns: whole, or not at all. */
final class Pages implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Frames frames;

    Pages(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** The templates as Maven compiled them, each in the package of the room that it belongs to. */
    static TemplateEngine compiledTemplates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "org.wardmote");
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        if (value == null) {
            throw new IllegalStateException("A controller answered with no page: " + returnType.getExecutable());
        }
        container.setRequestHandled(true);
        write(
                (Page) value,
                web.getNativeRequest(HttpServletRequest.class),
                web.getNativeResponse(HttpServletResponse.class));
    }

    private void write(Page page, @Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            throw new IllegalStateException("Pages are written to servlet responses only.");
        }
        // Rendered to memory first: a template that fails gives the error page, not half a page, and a form's token
        // may still begin a session.
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                page.template() + ".jte", Map.of("frame", frames.frame(request), "page", page.record()), output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
