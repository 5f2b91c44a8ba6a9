using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLint.TestKit;

namespace PolicyLint.House.Tests.Laws;

/// <summary>The compiler asks product code for documentation (CS1591), and nobody stops it: neither the project nor a file.</summary>
public static partial class PublicMembersAreDocumented
{
    /// <summary>In a file: a pragma that silences CS1591, an .editorconfig line that does.</summary>
    public static IEnumerable<Violation> Check(RepositoryFile file) =>
        file.IsUnder("src") || file.Name == ".editorconfig"
            ? file.Text.Split('\n').Select((text, i) => (text, number: i + 1)).Where(l => Silenced().IsMatch(l.text))
                .Select(l => new Violation(file.Path, l.number, "write the documentation instead of silencing CS1591"))
            : [];

    /// <summary>A project as MSBuild sees it, whatever file a property comes from.</summary>
    public static async Task<IEnumerable<Violation>> CheckAsync(string project)
    {
        string[] framework = (await EvaluateAsync(project, []))["TargetFrameworks"].Split(';', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? [$"-p:TargetFramework={first}"] : [];
        return Check(project, await EvaluateAsync(project, framework));
    }

    /// <summary>The law itself, over evaluated properties.</summary>
    public static IEnumerable<Violation> Check(string project, IReadOnlyDictionary<string, string> properties)
    {
        foreach (var property in (string[])["GenerateDocumentationFile", "TreatWarningsAsErrors"])
        {
            if (!string.Equals(properties[property], "true", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Violation(project, 1, $"{property} must be true, so that a public member without documentation fails the build");
            }
        }

        foreach (var property in (string[])["NoWarn", "WarningsNotAsErrors"])
        {
            if (properties[property].Split(';', ',').Any(code => code.Trim() is "CS1591" or "1591"))
            {
                yield return new Violation(project, 1, $"{property} must not hold CS1591: write the documentation");
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> EvaluateAsync(string project, string[] arguments)
    {
        var (exitCode, output) = await DotNet.RunAsync(Repository.Root,
            ["msbuild", project, "-getProperty:TargetFrameworks,GenerateDocumentationFile,TreatWarningsAsErrors,NoWarn,WarningsNotAsErrors", .. arguments]);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{project} does not evaluate:{Environment.NewLine}{output}");
        }

        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
    }

    [GeneratedRegex(@"#pragma\s+warning\s+disable\s*($|//|.*\b(CS)?1591\b)|dotnet_diagnostic\.CS1591\.severity")]
    private static partial Regex Silenced();
}
