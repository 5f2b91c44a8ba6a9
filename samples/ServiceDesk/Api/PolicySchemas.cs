using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using PolicyLint;

namespace ServiceDesk.Api;

/// <summary>Says in the description of the API what is in the requests and decisions of a policy, which the serializer does not know.</summary>
internal sealed class PolicySchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (PolicyJsonSchema.Of(context.JsonTypeInfo) is { } json
            && new OpenApiJsonReader().ReadFragment<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, context.Document ?? new OpenApiDocument(), out _) is { } known)
        {
            schema.Type = known.Type;
            schema.Properties = known.Properties;
            schema.Required = known.Required;
            schema.AdditionalPropertiesAllowed = known.AdditionalPropertiesAllowed;
        }

        return Task.CompletedTask;
    }
}
