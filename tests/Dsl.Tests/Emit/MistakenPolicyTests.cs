using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Emit;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>
/// Whatever is wrong with a policy, the C# that is made of the rest compiles: an error in it would be told instead of the mistake,
/// since the compiler stops there before any analyzer runs.
/// </summary>
public sealed partial class MistakenPolicyTests
{
    private const int Mutants = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheRestCompiles(int seed)
    {
        var random = new Random(seed);
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var trees = new List<SyntaxTree>();
        var texts = new List<string>();
        foreach (string text in Texts())
        {
            for (int i = 0; i < Mutants; i++)
            {
                string mutant = Mutant(text, random);
                string name = "M" + texts.Count.ToString(CultureInfo.InvariantCulture);
                texts.Add(mutant);
                trees.AddRange(PolicyEmitter.EmitProject(GeneratedPolicies.Bind([(name, mutant)]), name).Select(f => CSharpSyntaxTree.ParseText(f.Source, options, name)));
            }
        }

        var compilation = CSharpCompilation.Create("mutants", trees, GeneratedPolicies.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        IEnumerable<string> told = compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .GroupBy(d => d.Location.SourceTree!.FilePath)
            .Select(d => $"{d.First()}\nin\n{texts[int.Parse(d.Key.AsSpan(1), CultureInfo.InvariantCulture)]}");
        Assert.Empty(told);
    }

    private static IEnumerable<string> Texts() => Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        .Concat(HardPolicies.All.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value))
        .Select(t => NamespaceClause().Replace(t, string.Empty));

    /// <summary>The text with a line or a word left out, or a word replaced by another of it: what names and types are wrong about more often than syntax.</summary>
    private static string Mutant(string text, Random random)
    {
        for (int times = random.Next(1, 3); times > 0; times--)
        {
            int kind = random.Next(6);
            MatchCollection all = kind == 0 ? Line().Matches(text) : Word().Matches(text);
            Match at = all[random.Next(all.Count)];
            text = text[..at.Index] + (kind < 2 ? string.Empty : all[random.Next(all.Count)].Value) + text[(at.Index + at.Length)..];
        }

        return text;
    }

    [GeneratedRegex("""(?<=\n[^"]*)\bnamespace [\w.]+""")]
    private static partial Regex NamespaceClause();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("[^\n]+\n")]
    private static partial Regex Line();
}
