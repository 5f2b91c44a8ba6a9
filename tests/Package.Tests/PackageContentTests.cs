using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>What is in the packages: these files, these dependencies, and no assembly reference that a compiler could not satisfy.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    /// <summary>What every compiler from 4.8 on has loaded before it loads us, and the newest version of each that it may be asked for.</summary>
    private static readonly Dictionary<string, Version> BroughtByTheCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    [Fact]
    public void PolicyLint_holds_exactly_this() => Assert.Equal(
        [
            "PolicyLint.nuspec",
            "README.md",
            "analyzers/dotnet/cs/PolicyLint.Analyzer.dll",
            "analyzers/dotnet/cs/PolicyLint.CodeFixes.dll",
            "analyzers/dotnet/cs/PolicyLint.Dsl.dll",
            "analyzers/dotnet/cs/PolicyLint.Runtime.dll",
            "build/PolicyLint.default.globalconfig",
            "build/PolicyLint.none.globalconfig",
            "build/PolicyLint.props",
            "build/PolicyLint.recommended.globalconfig",
            "build/PolicyLint.strict.globalconfig",
            "build/PolicyLint.targets",
            "buildTransitive/PolicyLint.default.globalconfig",
            "buildTransitive/PolicyLint.none.globalconfig",
            "buildTransitive/PolicyLint.props",
            "buildTransitive/PolicyLint.recommended.globalconfig",
            "buildTransitive/PolicyLint.strict.globalconfig",
            "buildTransitive/PolicyLint.targets",
            "icon.png",
        ],
        Entries("PolicyLint"));

    [Fact]
    public void PolicyLint_Runtime_holds_exactly_this() => Assert.Equal(
        [
            "PolicyLint.Runtime.nuspec",
            "README.md",
            "icon.png",
            "lib/net8.0/PolicyLint.Runtime.dll",
            "lib/net8.0/PolicyLint.Runtime.xml",
            "lib/netstandard2.0/PolicyLint.Runtime.dll",
            "lib/netstandard2.0/PolicyLint.Runtime.xml",
        ],
        Entries("PolicyLint.Runtime"));

    [Fact]
    public void The_runtime_has_its_symbols_beside_it_with_the_commit_and_where_its_sources_are()
    {
        using var symbols = feed.Open("PolicyLint.Runtime", ".snupkg");
        Assert.Equal(["lib/net8.0/PolicyLint.Runtime.pdb", "lib/netstandard2.0/PolicyLint.Runtime.pdb"], symbols.Entries.Select(e => e.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        XElement repository = Assert.Single(Nuspec("PolicyLint.Runtime").Descendants(), e => e.Name.LocalName == "repository");
        Assert.Equal("https://github.com/policylint/policylint", repository.Attribute("url")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value ?? string.Empty);
    }

    [Fact]
    public void PolicyLint_Hosting_brings_the_language_that_it_reads_kept_policies_with()
    {
        Assert.Equal(
            ["PolicyLint.Hosting.nuspec", "README.md", "icon.png", "lib/net10.0/PolicyLint.Dsl.dll", "lib/net10.0/PolicyLint.Hosting.dll", "lib/net10.0/PolicyLint.Hosting.xml"],
            Entries("PolicyLint.Hosting"));
        var dependencies = Nuspec("PolicyLint.Hosting").Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(["Microsoft.EntityFrameworkCore.Relational", "Microsoft.Extensions.Hosting.Abstractions", "PolicyLint.Runtime", "Quartz"], dependencies);
    }

    [Theory]
    [InlineData("PolicyLint")]
    [InlineData("PolicyLint.Runtime")]
    [InlineData("PolicyLint.Hosting")]
    public void A_package_says_for_its_page_what_it_is_and_where_it_comes_from(string packageId)
    {
        XElement nuspec = Nuspec(packageId);
        string Told(string name) => Assert.Single(nuspec.Descendants(), e => e.Name.LocalName == name).Value;

        Assert.Equal("README.md", Told("readme"));
        Assert.Equal("icon.png", Told("icon"));
        Assert.StartsWith("https://github.com/policylint/policylint", Told("projectUrl"), StringComparison.Ordinal);
        Assert.EndsWith("/CHANGELOG.md", Told("releaseNotes"), StringComparison.Ordinal);
        using var package = feed.Open(packageId);
        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        string text = readme.ReadToEnd();
        Assert.StartsWith($"# {packageId}\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        // A registry's page stands alone: a relative link leads nowhere.
        Assert.DoesNotMatch(@"\]\((?!https://)", text);
    }

    [Fact]
    public void PolicyLint_depends_on_its_runtime_alone()
    {
        var metadata = Nuspec("PolicyLint");
        var dependency = Assert.Single(metadata.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("PolicyLint.Runtime", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);

        // Either would keep the runtime from the projects that use the generated code.
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "developmentDependency");
        Assert.DoesNotContain(dependency.Attributes(), a => a.Name == "exclude" && a.Value.Contains("Compile", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void PolicyLint_Runtime_depends_on_nothing() =>
        Assert.DoesNotContain(Nuspec("PolicyLint.Runtime").Descendants(), e => e.Name.LocalName == "dependency");

    [Theory]
    [InlineData("PolicyLint.Analyzer.dll")]
    [InlineData("PolicyLint.Dsl.dll")]
    [InlineData("PolicyLint.Runtime.dll")]
    public void What_the_compiler_loads_needs_only_what_lies_beside_it_or_the_compiler_brings(string assembly) => Assert.Empty(Unmet(assembly, BroughtByTheCompiler));

    [Fact]
    public void Fixes_need_workspaces_besides()
    {
        var brought = new Dictionary<string, Version>(BroughtByTheCompiler);
        foreach (string name in (string[])["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces"])
        {
            brought[name] = new(4, 14, 0, 0);
        }

        brought["System.Collections.Immutable"] = new(9, 0, 0, 0);
        Assert.Empty(Unmet("PolicyLint.CodeFixes.dll", brought));
    }

    private List<(string Name, Version Version)> Unmet(string assembly, Dictionary<string, Version> brought)
    {
        using var package = feed.Open("PolicyLint");
        var beside = package.Entries.Where(e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(e => Path.GetFileNameWithoutExtension(e.Name)).ToHashSet();
        using var image = new MemoryStream();
        using (var entry = package.GetEntry("analyzers/dotnet/cs/" + assembly)!.Open())
        {
            entry.CopyTo(image);
        }

        using var pe = new PEReader(new MemoryStream(image.ToArray()));
        var metadata = pe.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(r => (Name: metadata.GetString(r.Name), r.Version))
            .Where(r => !beside.Contains(r.Name) && !(brought.TryGetValue(r.Name, out var newest) && r.Version <= newest))];
    }

    private List<string> Entries(string packageId)
    {
        using var package = feed.Open(packageId);
        return [.. package.Entries.Select(e => e.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/services/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    private XElement Nuspec(string packageId)
    {
        using var package = feed.Open(packageId);
        using var nuspec = package.GetEntry(packageId + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!;
    }
}
