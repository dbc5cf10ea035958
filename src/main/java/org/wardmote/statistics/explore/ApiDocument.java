package org.wardmote.statistics.explore;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** What the OpenAPI document says of the API as a whole; each operation says its own part. */
public final class ApiDocument {

    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";

    private ApiDocument() {}

    /** The head of the document: what the API is, who may ask, and how it refuses. */
    public static OpenAPI head() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wardmote")
                        .version("v1")
                        .description("Figures of community safety, each with where it comes from. The same questions as"
                                + " the pages and the command line, with the same answers."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key of a member; it may what the member may."))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    private static Schema<?> problem() {
        ObjectSchema error = new ObjectSchema();
        error.addProperty("field", new StringSchema().description("The parameter, or the place in a file"));
        error.addProperty("message", new StringSchema().description("What is wrong and how to mend it"));
        ObjectSchema problem = new ObjectSchema();
        problem.description("A refusal, as RFC 9457 has it");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new Schema<Integer>().type("integer"));
        problem.addProperty("code", new StringSchema().description("A stable name of what went wrong"));
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        return problem;
    }

    /** Gives every operation the refusals that any may meet. */
    public static Operation withRefusals(Operation operation) {
        for (Refusal refusal : List.of(
                new Refusal("400", "A parameter is missing, unknown or cannot be understood: errors names it"),
                new Refusal("401", "No key was sent, or one that opens nothing"),
                new Refusal("403", "The member of this key may not do this"))) {
            operation.getResponses().putIfAbsent(refusal.status(), new ApiResponse().description(refusal.words()));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            }
        });
        return operation;
    }

    private record Refusal(String status, String words) {}
}
