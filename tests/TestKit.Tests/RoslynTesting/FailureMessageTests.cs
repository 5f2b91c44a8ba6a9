using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>A failure is to be mended from its message alone: both sides, and the text that each marks.</summary>
public sealed class FailureMessageTests
{
    [Fact]
    public async Task Shows_expected_and_actual_with_the_marked_text()
    {
        var message = await FailureAsync(Toy("a {|TOY001:sweet|} orange\n  a sour lemon"));
        Assert.Equal(
            """
            Expected 1 diagnostics, found 1.

            Expected, but not reported: /0/fruit.toy(1,3)-(1,8): warning TOY001: (any message)
                a sweet orange
                  ^^^^^
              reported instead, with another location: /0/fruit.toy(2,5)-(2,9): warning TOY001: 'sour' is sour, word 1

            Reported, but not expected: /0/fruit.toy(2,5)-(2,9): warning TOY001: 'sour' is sour, word 1
                  a sour lemon
                    ^^^^

            """,
            message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Names_what_differs_where_the_place_is_right()
    {
        var test = Toy("a {|#0:sour|} lemon");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(0).WithArguments("bitter", 1));
        var message = await FailureAsync(test);
        Assert.Contains("warning TOY001: 'bitter' is sour, word 1", message, StringComparison.Ordinal);
        Assert.Contains("reported instead, with another message: /0/fruit.toy(1,3)-(1,7): warning TOY001: 'sour' is sour, word 1", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a {|TOY001:sour lemon", "Markup without an end: {|TOY001: before \"sour lemon\".")]
    [InlineData("a [|sour|] lemon", "this one has 2. Write {|ID:…|}.")]
    [InlineData("a {|#1:sour|} {|#1:lemon|}", "{|#1:…|} marks two texts")]
    public async Task Says_what_is_wrong_with_the_markup(string text, string expected)
    {
        var failure = await Assert.ThrowsAsync<FormatException>(() => Toy(text).RunAsync());
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_numbered_mark_is_missing()
    {
        var test = Toy("a {|#0:sour|} lemon");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ToyAnalyzer.Word).WithLocation(3));
        var failure = await Assert.ThrowsAsync<FormatException>(() => test.RunAsync());
        Assert.Contains("no file of the test has {|#3:…|}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_framework_that_it_has_no_references_for()
    {
        var test = Toy("sweet");
        test.ReferenceAssemblies = new ReferenceAssemblies("net48");
        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => test.RunAsync());
        Assert.Contains("net48", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_first_line_of_a_generated_file_that_differs()
    {
        var test = new CSharpSourceGeneratorTest<ToyGenerator, DefaultVerifier>
        {
            TestState =
            {
                AdditionalFiles = { ("/0/Lemon.toy", "sweet") },
                GeneratedSources = { (typeof(ToyGenerator), "Lemon.g.cs", "namespace Toys;\npublic class Lime;\n") },
            },
        };
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains("Lemon.g.cs(2): the first line that differs", failure.Message, StringComparison.Ordinal);
        Assert.Contains("expected: public class Lime;\\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("actual:   public class Lemon;\\n", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> FailureAsync(CSharpAnalyzerTest<ToyAnalyzer, DefaultVerifier> test) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync())).Message;

    private static CSharpAnalyzerTest<ToyAnalyzer, DefaultVerifier> Toy(string text) =>
        new() { TestState = { AdditionalFiles = { ("/0/fruit.toy", text) } } };
}
