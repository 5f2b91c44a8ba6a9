using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>The generator's test host: the files are compared, compiled, and seen by the sources.</summary>
public sealed class SourceGeneratorTestTests
{
    private const string Lemon = "namespace Toys;\npublic class Lemon;\n";

    [Fact]
    public Task Passes_when_the_generated_file_is_the_expected_one() => Toy(Lemon).RunAsync();

    [Fact]
    public Task Passes_when_a_source_uses_what_is_generated()
    {
        var test = Toy(Lemon);
        test.TestCode = "class C { Toys.Lemon? lemon; }";
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_when_a_build_property_comes_from_a_globalconfig()
    {
        var test = Toy(Lemon.Replace("Toys", "Kitchen", StringComparison.Ordinal));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Kitchen\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Passes_without_comparing_when_told_to()
    {
        var test = Toy(null);
        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        return test.RunAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("namespace Toys;\npublic class Lime;\n")]
    [InlineData("namespace Toys;\r\npublic class Lemon;\r\n")]
    public Task Fails_when_the_file_is_unexpected_or_differs(string? expected) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Toy(expected).RunAsync());

    [Fact]
    public Task Fails_when_an_expected_file_is_not_generated()
    {
        var test = Toy(Lemon);
        test.TestState.GeneratedSources.Add((typeof(ToyGenerator), "Lime.g.cs", Lemon));
        return Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
    }

    [Fact]
    public Task Fails_when_the_generated_file_does_not_compile()
    {
        var test = Toy(null, "/0/not-a-name.toy");
        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        return Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
    }

    [Fact]
    public async Task Fails_when_the_generator_throws()
    {
        var test = Toy(null);
        test.TestState.AdditionalFiles.Add(("/0/Bomb.toy", "explode"));
        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => test.RunAsync());
        Assert.Contains("the toy exploded", failure.Message, StringComparison.Ordinal);
    }

    private static CSharpSourceGeneratorTest<ToyGenerator, DefaultVerifier> Toy(string? expected, string path = "/0/Lemon.toy")
    {
        var test = new CSharpSourceGeneratorTest<ToyGenerator, DefaultVerifier>
        {
            ReferenceAssemblies = SdkReferenceAssemblies.Net100,
            TestState = { AdditionalFiles = { (path, "sweet") } },
        };
        if (expected is not null)
        {
            test.TestState.GeneratedSources.Add((typeof(ToyGenerator), "Lemon.g.cs", expected));
        }

        return test;
    }
}
