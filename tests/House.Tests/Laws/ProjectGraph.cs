using System.Xml;
using System.Xml.Linq;

namespace PolicyLint.House.Tests.Laws;

/// <summary>Which project may know which: one engine, its hosts around it, and a bundle that knows all.</summary>
public static class ProjectGraph
{
    private const string Anything = "*";

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Runtime"] = [],
        ["Dsl"] = ["Runtime"],
        ["Analyzer"] = ["Dsl"],
        ["CodeFixes"] = ["Dsl"],
        ["LanguageServer"] = ["Dsl"],
        ["Cli"] = ["Dsl", "LanguageServer"],
        ["Hosting"] = ["Runtime", "Dsl"],
        ["Package"] = [Anything],
    };

    /// <summary>The engine knows no Roslyn and nothing that does I/O; the runtime knows the BCL; what a compiler loads knows the compiler, and only fixes know workspaces.</summary>
    private static readonly Dictionary<string, string[]> MayUsePackages = new()
    {
        ["Runtime"] = [],
        ["Dsl"] = ["System.Collections.Immutable", "System.Memory", "Pidgin", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["Analyzer"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["CodeFixes"] = ["Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
    };

    public static IEnumerable<Violation> Check(RepositoryFile file)
    {
        if (!file.IsUnder("src") || !file.Name.EndsWith(".csproj", StringComparison.Ordinal))
        {
            yield break;
        }

        var project = file.Path.Split('/')[1];
        if (!MayReference.TryGetValue(project, out var allowed))
        {
            yield return new Violation(file.Path, 1, $"project {project} has no place in the house: give it one in docs/architecture.md, and in this law");
            yield break;
        }

        foreach (var (line, reference) in Includes(file, "ProjectReference"))
        {
            var target = reference.Replace('\\', '/').Split('/')[^2];
            if (!allowed.Contains(target) && !allowed.Contains(Anything))
            {
                yield return new Violation(file.Path, line, $"{project} may not reference {target}, only {(allowed.Length == 0 ? "nothing" : string.Join(" and ", allowed))}: move what you need to where both may see it");
            }
        }

        if (MayUsePackages.TryGetValue(project, out var packages))
        {
            foreach (var (line, package) in Includes(file, "PackageReference").Where(p => !packages.Contains(p.Include)))
            {
                yield return new Violation(file.Path, line, $"{project} may not use the package {package}: what needs it belongs to a host");
            }
        }
    }

    private static IEnumerable<(int Line, string Include)> Includes(RepositoryFile file, string item) =>
        from element in XDocument.Parse(file.Text, LoadOptions.SetLineInfo).Descendants(item)
        let include = element.Attribute("Include")?.Value
        where include is not null
        select (((IXmlLineInfo)element).LineNumber, include);
}
