using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Analyzer.Generator;

namespace PolicyLint.Analyzer.Tests.Generator;

/// <summary>A project in an editor: the generator's driver lives on from edit to edit.</summary>
internal sealed class GeneratorRun
{
    private static readonly MetadataReference Serializer = MetadataReference.CreateFromFile(typeof(System.Text.Json.JsonSerializer).Assembly.Location);

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "app", [CSharpSyntaxTree.ParseText("class App;")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(Money).Assembly.Location), Serializer]);

    internal GeneratorRun(params PolicyFileText[] files)
        : this(string.Empty, files)
    {
    }

    internal GeneratorRun(string pathMap, params PolicyFileText[] files)
    {
        _driver = CSharpGeneratorDriver.Create(
            [new PolicyGenerator().AsSourceGenerator()],
            files,
            optionsProvider: new ProjectOptions(pathMap),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    internal ImmutableArray<GeneratedSourceResult> Sources => _driver.GetRunResult().Results[0].GeneratedSources;

    /// <summary>What it reported in the last run.</summary>
    internal ImmutableArray<Diagnostic> Reported { get; private set; }

    internal void Edit(PolicyFileText from, PolicyFileText to)
    {
        _driver = _driver.ReplaceAdditionalText(from, to);
        Run();
    }

    internal void Add(PolicyFileText file)
    {
        _driver = _driver.AddAdditionalTexts([file]);
        Run();
    }

    internal void Remove(PolicyFileText file)
    {
        _driver = _driver.RemoveAdditionalTexts([file]);
        Run();
    }

    internal void EditCSharp()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More;"));
        Run();
    }

    internal void RemoveSerializer()
    {
        _compilation = _compilation.RemoveReferences(Serializer);
        Run();
    }

    /// <summary>The outcomes of a step, as <c>Cached 99, Modified 1</c>.</summary>
    internal string Step(string name) => Describe(_driver.GetRunResult().Results[0].TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : []);

    /// <summary>The outcomes of the steps that hand sources to the compiler: one for each file, and the catalog's.</summary>
    internal string Output => Describe(_driver.GetRunResult().Results[0].TrackedOutputSteps.Values.SelectMany(s => s));

    private static string Describe(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(", ", steps
        .SelectMany(s => s.Outputs)
        .GroupBy(o => o.Reason)
        .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
        .Select(g => $"{g.Key} {g.Count()}"));

    private void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.All(result.Diagnostics, d => Assert.StartsWith("SVP0", d.Id, StringComparison.Ordinal));
        Reported = result.Diagnostics;
    }

    private sealed class ProjectOptions(string pathMap) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(pathMap);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(string pathMap) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key switch
                {
                    "build_property.RootNamespace" => "Contoso",
                    "build_property.PathMap" => pathMap,
                    _ => string.Empty,
                };
                return value.Length > 0;
            }
        }
    }
}
