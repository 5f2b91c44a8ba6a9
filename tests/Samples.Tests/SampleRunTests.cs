using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using PolicyLint.TestKit;

namespace PolicyLint.Samples.Tests;

/// <summary>What the samples print, against reviewed files. Run with UPDATE_BASELINES=1 to write them anew, and review the difference.</summary>
public sealed class SampleRunTests
{
    private const string Switch = "UPDATE_BASELINES";

    [Theory]
    [InlineData("ReturnsDesk")]
    [InlineData("RealPolicies")]
    [InlineData("Policies")]
    public void ASamplePrintsWhatWasReviewed(string sample)
    {
        string actual = Run(Assembly.Load(sample));
        string reviewed = PathOf(sample + ".txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(reviewed, actual);
        }

        string expected = File.Exists(reviewed) ? File.ReadAllText(reviewed).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(expected == actual, $"{sample} prints something else. If that is meant, run the test with {Switch}=1 and review the file.\n{actual}");
    }

    [Fact]
    public void ThePolicyOfTheReturnsDeskIsTheOneInTheLanguagesReference()
    {
        string reference = File.ReadAllText(Repository.PathOf("docs/language/README.md")).ReplaceLineEndings("\n");
        const string Fence = "```svcpolicy\n";
        int start = reference.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        string sample = reference[start..reference.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(sample, File.ReadAllText(Repository.PathOf("samples/ReturnsDesk/returns.svcpolicy")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void TheReadmeShowsWhatTheReturnsDeskPrints()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        const string Fence = "```text\n";
        int section = readme.IndexOf("## Why, and why not\n", StringComparison.Ordinal);
        int start = readme.IndexOf(Fence, section, StringComparison.Ordinal) + Fence.Length;
        string shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Contains("WhyNot", readme[section..start], StringComparison.Ordinal);
        Assert.Contains("\n" + shown + "\n", File.ReadAllText(PathOf("ReturnsDesk.txt")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Run(Assembly program)
    {
        TextWriter console = Console.Out;
        CultureInfo culture = CultureInfo.CurrentCulture;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string PathOf(string file, [CallerFilePath] string? thisFile = null) => Path.Combine(Path.GetDirectoryName(thisFile)!, "Baselines", file);
}
