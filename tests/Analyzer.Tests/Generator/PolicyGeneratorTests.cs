using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Analyzer.Generator;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Analyzer.Tests.Generator;

/// <summary>What the generator writes, and which of its steps an edit runs again.</summary>
public sealed class PolicyGeneratorTests
{
    private const string Kinds = "policy Kinds\nchoice Kind { small, large }\n";

    private static readonly string[] Everything = Enumerable.Range(0, 100).Select(Policy).ToArray();

    [Fact]
    public void EveryStepIsNewAtFirst()
    {
        GeneratorRun run = Hundred(out _);
        Assert.Equal("New 100", run.Step(PolicyGenerator.ModelStep));
        Assert.Equal("New 1", run.Step(PolicyGenerator.ProjectStep));
        Assert.Equal("New 101", run.Output);
        Assert.Equal(101, run.Sources.Length);
    }

    [Fact]
    public void AnEditOfCSharpRunsNothing()
    {
        GeneratorRun run = Hundred(out _);
        run.EditCSharp();
        Assert.Equal("Cached 100", run.Step(PolicyGenerator.TextStep));
        Assert.Equal("Cached 100", run.Step(PolicyGenerator.ScopeStep));
        Assert.Equal("Cached 100", run.Step(PolicyGenerator.ModelStep));
        Assert.Equal("Cached 101", run.Output);
    }

    [Fact]
    public void AProjectWithoutTheSerializerGetsNoConverters()
    {
        GeneratorRun run = Hundred(out _);
        Assert.Contains("class RefundConverter", SourceOf(run, "P1.svcpolicy.g.cs"), StringComparison.Ordinal);
        run.RemoveSerializer();
        Assert.Equal("Modified 1", run.Step(PolicyGenerator.JsonStep));
        Assert.Equal("Modified 100", run.Step(PolicyGenerator.ModelStep));
        Assert.DoesNotContain(run.Sources, s => s.SourceText.ToString().Contains("Json", StringComparison.Ordinal));
        run.EditCSharp();
        Assert.Equal("Unchanged 1", run.Step(PolicyGenerator.JsonStep));
        Assert.Equal("Cached 100", run.Step(PolicyGenerator.ModelStep));
    }

    [Fact]
    public void AnEditOfACommentEndsBeforeTheSource()
    {
        GeneratorRun run = Hundred(out PolicyFileText[] files);
        run.Edit(files[7], new PolicyFileText(files[7].Path, "/* Read by nobody. */ " + Everything[7]));
        Assert.Equal("Cached 99, Unchanged 1", run.Step(PolicyGenerator.HeaderStep));
        Assert.Equal("Cached 99, Unchanged 1", run.Step(PolicyGenerator.ModelStep));
        Assert.Equal("Cached 101", run.Output);
    }

    [Fact]
    public void ALineMoreMovesTheLinesThatExplanationsNameAndNothingElse()
    {
        GeneratorRun run = Hundred(out PolicyFileText[] files);
        run.Edit(files[7], new PolicyFileText(files[7].Path, "// Read by nobody.\n" + Everything[7]));
        Assert.Equal("Cached 99, Unchanged 1", run.Step(PolicyGenerator.HeaderStep));
        Assert.Equal("Cached 99, Modified 1", run.Step(PolicyGenerator.ModelStep));
        Assert.Equal("Cached 100, Modified 1", run.Output);
    }

    [Fact]
    public void AnEditOfARuleWritesOneFileAnew()
    {
        GeneratorRun run = Hundred(out PolicyFileText[] files);
        run.Edit(files[9], new PolicyFileText(files[9].Path, Everything[9].Replace("x > 9", "x > 90", StringComparison.Ordinal)));
        Assert.Equal("Cached 99, Modified 1", run.Step(PolicyGenerator.TextStep));
        Assert.Equal("Modified 1, Unchanged 99", run.Step(PolicyGenerator.ScopeStep));
        Assert.Equal("Cached 99, Modified 1", run.Step(PolicyGenerator.ModelStep));
        Assert.Equal("Cached 1", run.Step(PolicyGenerator.CatalogStep));
        Assert.Equal("Cached 100, Modified 1", run.Output);
        Assert.Contains("90L", SourceOf(run, "P9.svcpolicy.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void ANewNameChangesTheCatalogAndNobodyElse()
    {
        GeneratorRun run = Hundred(out PolicyFileText[] files);
        run.Edit(files[5], new PolicyFileText(files[5].Path, Everything[5].Replace("policy P5", "policy Five", StringComparison.Ordinal)));
        Assert.Equal("Modified 1", run.Step(PolicyGenerator.ProjectStep));
        Assert.Equal("Cached 99, Modified 1", run.Step(PolicyGenerator.ModelStep));
        Assert.Contains("global::Contoso.Policies.Five.Info,", SourceOf(run, "PolicyCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void ARemovedFileTakesItsSourceWithIt()
    {
        GeneratorRun run = Hundred(out PolicyFileText[] files);
        run.Remove(files[3]);
        Assert.Equal("Cached 99, Removed 1", run.Step(PolicyGenerator.ModelStep));
        Assert.DoesNotContain(run.Sources, s => s.HintName == "P3.svcpolicy.g.cs");
        Assert.DoesNotContain("P3.Info", SourceOf(run, "PolicyCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhoUsesAPolicyFollowsIt()
    {
        var used = new PolicyFileText("/app/kinds.svcpolicy", Kinds);
        var user = new PolicyFileText("/app/user.svcpolicy", "policy User\nuse Kinds\nrequest R { kind: Kind\n decides x: count = 0 }\nrule A for R { because \"a\" when kind is large then x is 1 }\n");
        var other = new PolicyFileText("/app/other.svcpolicy", Policy(1));
        var run = new GeneratorRun(used, user, other);
        Assert.Contains("global::Contoso.Policies.Kinds.Kind.Large", SourceOf(run, "User.svcpolicy.g.cs"), StringComparison.Ordinal);

        var commented = new PolicyFileText(used.Path, "// A comment.\n" + Kinds);
        run.Edit(used, commented);
        Assert.Equal("Cached 1, Unchanged 2", run.Step(PolicyGenerator.ModelStep));

        run.Edit(commented, new PolicyFileText(used.Path, Kinds.Replace("large", "huge", StringComparison.Ordinal)));
        Assert.Equal("Cached 1, Modified 2", run.Step(PolicyGenerator.ModelStep));
        Assert.DoesNotContain(" Decide(", SourceOf(run, "User.svcpolicy.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionMoreChangesItsSiblings()
    {
        var third = new PolicyFileText("/app/3.svcpolicy", "policy Returns version 3 effective 2026-01-01\n" + Request);
        var run = new GeneratorRun(third);
        Assert.Equal(["Returns.svcpolicy.g.cs", "PolicyCatalog.g.cs"], run.Sources.Select(s => s.HintName));
        run.Add(new PolicyFileText("/app/4.svcpolicy", "policy Returns version 4 effective 2027-01-01\n" + Request));
        Assert.Equal(
            ["PolicyCatalog.g.cs", "Returns.V3.svcpolicy.g.cs", "Returns.V4.svcpolicy.g.cs", "Returns.svcpolicy.g.cs"],
            run.Sources.Select(s => s.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NamesThatDifferInCaseAloneAndFilesListedTwiceAreNoReasonToFail()
    {
        var run = new GeneratorRun(
            new PolicyFileText("/app/a.svcpolicy", "policy Returns\n" + Request),
            new PolicyFileText("/app/b.svcpolicy", "policy ReTurns\n" + Request),
            new PolicyFileText("/app/c.svcpolicy", "policy returns\n" + Request),
            new PolicyFileText("/app/c.svcpolicy", "policy returns\n" + Request),
            new PolicyFileText("/app/d.SVCPOLICY", "policy"),
            new PolicyFileText("/app/e.txt", "policy Text"));
        Assert.Equal(
            ["PolicyCatalog.g.cs", "ReTurns.svcpolicy.g.cs", "Returns.2.svcpolicy.g.cs"],
            run.Sources.Select(s => s.HintName).Order(StringComparer.Ordinal));
    }

    /// <summary>Where C# names a class that is missing, no analyzer runs to say why. What has a class is the analyzers' to judge.</summary>
    [Fact]
    public void OnlyWhatHasNoClassIsReported()
    {
        var empty = new PolicyFileText("/app/a.svcpolicy", "\n");
        var run = new GeneratorRun(empty, new PolicyFileText("/app/b.svcpolicy", "policy Returns\nrole {\nrequest Refund { x: Nothing }\n"));
        Diagnostic reported = Assert.Single(run.Reported);
        Assert.Equal(("SVP0001", "/app/a.svcpolicy", DiagnosticSeverity.Error), (reported.Id, reported.Location.GetLineSpan().Path, reported.Severity));

        run.Edit(empty, new PolicyFileText(empty.Path, "policy Other\n"));
        Assert.Empty(run.Reported);
    }

    [Fact]
    public void AProjectWithoutPoliciesGetsNothing() => Assert.Empty(new GeneratorRun(new PolicyFileText("/app/notes.txt", "policy")).Sources);

    [Fact]
    public void WritesWhatTheLanguageEmitsForTheWholeProject()
    {
        PolicyFileText[] files =
        [
            new("/app/kinds.svcpolicy", Kinds),
            new("/app/user.svcpolicy", "policy User use Kinds\nrequest R { kind: Kind }\n"),
            new("/app/3.svcpolicy", "policy Returns version 3 effective 2026-01-01\n" + Request),
            new("/app/4.svcpolicy", "policy Returns version 4 effective 2027-01-01\n" + Request),
        ];
        ImmutableArray<EmittedFile> expected = PolicyEmitter.EmitProject(
            PolicyProject.Bind(files.Select(f => PolicySyntaxTree.Parse(PolicyText.From(f.GetText().ToString(), f.Path))).ToImmutableArray()),
            "Contoso",
            static path => path);
        Assert.Equal(
            expected.Select(e => (e.HintName, e.Source)).Order(),
            new GeneratorRun(files).Sources.Select(s => (s.HintName, s.SourceText.ToString())).Order());
    }

    [Theory]
    [InlineData("", "/app/user.svcpolicy")]
    [InlineData("/other/=/_/", "/app/user.svcpolicy")]
    [InlineData("/app/=/_/,", "/_/user.svcpolicy")]
    [InlineData("/ap=/_/,/app=/_1,/app/=/_2/", "/_1/user.svcpolicy")]
    [InlineData("/app/=C:\\src\\", "C:\\src\\user.svcpolicy")]
    public void DecisionsLeadToThePolicyByTheNameThatTheBuildHasForIt(string pathMap, string path)
    {
        var run = new GeneratorRun(pathMap, new PolicyFileText("/app/user.svcpolicy", "policy User\n" + Request));
        Assert.Contains($"#line (4,38)-(4,42) 27 \"{path}\"\n        if (request.X > 3L)\n", SourceOf(run, "User.svcpolicy.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void APathOfWindowsIsMappedAsItIsWritten() => Assert.Equal("/_/a/b.svcpolicy", new PathNames("C:\\src\\=/_/").Of("C:\\src\\a\\b.svcpolicy"));

    private const string Request = "request Refund { x: count\n decides y: count = 0 }\nrule A for Refund { because \"a\" when x > 3 then y is 1 }\n";

    private static GeneratorRun Hundred(out PolicyFileText[] files)
    {
        files = Everything.Select((text, i) => new PolicyFileText($"/app/p{i}.svcpolicy", text)).ToArray();
        return new GeneratorRun(files);
    }

    private static string Policy(int number) => $$"""
        policy P{{number}}
        request Refund { x: count from 0
            decides y: count = 0 }
        rule A for Refund { because "It is so." when x > {{number}} then y is {{number}} }

        """;

    private static string SourceOf(GeneratorRun run, string hintName) => run.Sources.Single(s => s.HintName == hintName).SourceText.ToString();
}
