using Microsoft.CodeAnalysis;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>Writes an empty class for each .toy file, in the namespace that the build names; throws at "explode".</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var space = context.AnalyzerConfigOptionsProvider.Select((o, _) => o.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) ? value : "Toys");
        context.RegisterSourceOutput(context.AdditionalTextsProvider.Combine(space), (output, pair) =>
        {
            var (file, root) = pair;
            if (file.GetText(output.CancellationToken)!.ToString().Contains("explode", StringComparison.Ordinal))
            {
                throw new InvalidTimeZoneException("the toy exploded");
            }

            var name = Path.GetFileNameWithoutExtension(file.Path);
            output.AddSource(name + ".g.cs", $"namespace {root};\npublic class {name};\n");
        });
    }
}
