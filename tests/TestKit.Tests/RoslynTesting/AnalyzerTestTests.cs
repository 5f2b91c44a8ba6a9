using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>The test host passes what is right and fails what isn't; all of it in the API that the package has too.</summary>
public sealed class AnalyzerTestTests
{
    [Fact]
    public Task Passes_when_markup_in_an_additional_file_is_where_the_analyzer_reports() => Toy("a {|TOY001:sour|} lemon\nand a {|TOY001:sour|} lime").RunAsync();

    [Fact]
    public Task Passes_when_nothing_is_expected_and_nothing_reported() => Toy("a sweet orange").RunAsync();

    [Fact]
    public Task Passes_when_a_numbered_mark_carries_the_message()
    {
        var test = Toy("a {|#0:sour|} lemon, a {|#1:sour|} lime");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(1).WithMessage("'sour' is sour, word 2"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithArguments("sour", 1));
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_spans_and_locations_are_given_by_line_and_column()
    {
        var test = Toy("a\n  sour, sour");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TOY001", DiagnosticSeverity.Warning).WithSpan("/0/fruit.toy", 2, 3, 2, 7));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TOY001", DiagnosticSeverity.Warning).WithLocation("/0/fruit.toy", 2, 9));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("sour")]
    [InlineData("sour!")]
    public Task Passes_when_an_open_expectation_leaves_the_closer_one_its_place(string argument)
    {
        // Whichever of the two findings comes first, in one of the two cases pairing in order would give it away.
        var test = Toy("a {|#0:sour|}! lemon");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithMessage(null));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithArguments(argument, 1));
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_the_text_between_marks_spans_nests() => Toy("a {|#7:very {|TOY001:sour|} lemon|}").RunAsync();

    [Fact]
    public Task Passes_when_editorconfig_reaches_the_additional_file()
    {
        var test = Toy("a {|#0:sour|} lemon");
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[*.toy]\ntoy.severity = Error\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithArguments("sour", 1).WithSeverity(DiagnosticSeverity.Error));
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_globalconfig_switches_the_rule_off()
    {
        var test = Toy("a sour lemon");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_the_diagnostic_is_in_a_source_and_the_rule_off_by_default()
    {
        var test = Toy("sweet");
        test.TestCode = "class {|TOY002:Sour|} { }";
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_a_disabled_diagnostic_stays_away()
    {
        var test = Toy("sweet");
        test.TestCode = "class Sour { }";
        test.DisabledDiagnostics.Add("TOY002");
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_a_transform_takes_the_file_away()
    {
        var test = Toy("a sour lemon");
        test.SolutionTransforms.Add((solution, id) => solution.RemoveAdditionalDocument(solution.GetProject(id)!.AdditionalDocumentIds[0]));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public Task Passes_when_a_suppressed_diagnostic_is_expected_so(bool? suppressed)
    {
        var test = new SuppressedToyTest { TestState = { AdditionalFiles = { ("/0/quiet.toy", "{|#0:sour|}") } } };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithArguments("sour", 1).WithIsSuppressed(suppressed));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("a {|TOY001:sweet|} orange", "expected, not reported")]
    [InlineData("a sour lemon", "reported, not expected")]
    [InlineData("a s{|TOY001:our|} lemon", "one column off")]
    [InlineData("a {|TOY001:sour lemon|}", "too long")]
    [InlineData("a {|TOY003:sour|} lemon", "another id")]
    [InlineData("a {|TOY001:sour|} lemon, a sour lime", "one of two")]
    [InlineData("a {|TOY001:sour|} lemon, a {|TOY001:sweet|} orange", "one of two the other way")]
    [InlineData("a {|TOY001:{|TOY001:sour|}|} lemon", "expected twice, reported once")]
    public async Task Fails_when_marks_and_findings_differ(string text, string because)
    {
        var failure = await Record.ExceptionAsync(() => Toy(text).RunAsync());
        Assert.True(failure is InvalidOperationException, $"{because}: {failure}");
    }

    [Fact]
    public Task Fails_when_the_message_differs() => FailsAsync(d => d.WithMessage("'sour' is sweet, word 1"));

    [Fact]
    public Task Fails_when_the_arguments_differ() => FailsAsync(d => d.WithArguments("sour", 2));

    [Fact]
    public Task Fails_when_the_severity_differs() => FailsAsync(d => d.WithArguments("sour", 1).WithSeverity(DiagnosticSeverity.Error));

    [Fact]
    public Task Fails_when_additional_locations_are_missing() => FailsAsync(d => d.WithArguments("sour", 1).WithLocation(0));

    [Fact]
    public Task Fails_when_a_suppression_is_missing() => FailsAsync(d => d.WithArguments("sour", 1).WithIsSuppressed(true));

    [Fact]
    public async Task Fails_when_the_analyzer_throws()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Toy("explode").RunAsync());
        Assert.Contains("the toy exploded", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_on_a_compiler_error_unless_told_otherwise()
    {
        var test = Toy("sweet");
        test.TestCode = "class C { Missing m; }";
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());

        var marked = Toy("sweet");
        marked.TestCode = "class C { {|CS0246:Missing|} m; }";
        await marked.RunAsync();

        var ignoring = Toy("sweet");
        ignoring.TestCode = "class C { Missing m; }";
        ignoring.CompilerDiagnostics = CompilerDiagnostics.None;
        await ignoring.RunAsync();
    }

    private static async Task FailsAsync(Func<DiagnosticResult, DiagnosticResult> expected)
    {
        var test = Toy("a {|#0:sour|} lemon");
        test.ExpectedDiagnostics.Add(expected(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
    }

    private static CSharpAnalyzerTest<ToyAnalyzer, DefaultVerifier> Toy(string text) => new()
    {
        ReferenceAssemblies = SdkReferenceAssemblies.Net100,
        TestState = { AdditionalFiles = { ("/0/fruit.toy", text) } },
    };
}
