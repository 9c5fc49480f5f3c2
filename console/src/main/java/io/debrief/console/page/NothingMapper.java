package io.debrief.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that an address leads nowhere; this page knows nobody, since it also answers those who are not logged in. */
class NothingMapper {

    private final Assets assets;

    NothingMapper(Assets assets) {
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance nothing(String assets);
    }

    @ServerExceptionMapper
    Response nothing(NotFoundException nothing) {
        return Response.status(404)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.nothing(assets.version()).render())
                .build();
    }
}
