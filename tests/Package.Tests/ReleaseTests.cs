using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>What a release gives away: symbols for every assembly, a source for every line, and nothing about the machine that built it.</summary>
[Collection(RepositoryBuilds.Name)]
public sealed class ReleaseTests(Release release, PackageFeed feed) : IClassFixture<Release>
{
    private static readonly bool HasNative = NativeCompiler.Missing is null;

    /// <summary>The package of the tool that the runtime runs, and of the one that it doesn't.</summary>
    private static readonly string Portable = HasNative ? "PolicyLint.Tool.any.0.1.0.nupkg" : "PolicyLint.Tool.0.1.0.nupkg";
    private static readonly string Native = $"PolicyLint.Tool.{RuntimeInformation.RuntimeIdentifier}.0.1.0.nupkg";

    private readonly ImmutableArray<PackagedFile> _files = PackagedFile.AllOf(release.Packages);

    [Fact]
    public void It_is_these_packages_and_those_of_their_symbols() => Assert.Equal(
        new List<string>
        {
            "PolicyLint.0.1.0.nupkg", "PolicyLint.Hosting.0.1.0.nupkg", "PolicyLint.Hosting.0.1.0.snupkg", "PolicyLint.Runtime.0.1.0.nupkg", "PolicyLint.Runtime.0.1.0.snupkg", "PolicyLint.Tool.0.1.0.nupkg",
        }.Concat(HasNative ? [Portable, Native] : []).Order(StringComparer.Ordinal),
        _files.Select(file => file.Package).Distinct());

    [NativeFact]
    public async Task The_tool_installs_as_the_program_of_this_platform_and_checks()
    {
        string directory = Path.Combine(feed.Directory, "released");
        InstalledTool tool = await InstalledTool.FromAsync(release.Packages, "0.1.0", directory);
        string folder = Directory.CreateDirectory(Path.Combine(directory, "policies")).FullName;

        var init = await tool.RunAsync(folder, "init");
        var check = await tool.RunAsync(folder, "check");

        Assert.True(tool.IsNative);
        Assert.Equal((0, string.Empty), (init.ExitCode, init.Error));
        Assert.Equal((0, "Nothing to put right in 1 file.\n", string.Empty), check);
        Assert.Equal(
            [$"tools/any/{RuntimeInformation.RuntimeIdentifier}/DotnetToolSettings.xml", $"tools/any/{RuntimeInformation.RuntimeIdentifier}/policylint{(OperatingSystem.IsWindows() ? ".exe" : string.Empty)}"],
            _files.Where(file => file.Package == Native && file.Path.StartsWith("tools/", StringComparison.Ordinal)).Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Libraries_have_packages_of_symbols_and_what_runs_inside_others_carries_them_along()
    {
        Assert.Equal(
            [
                "PolicyLint.Hosting.0.1.0.snupkg: lib/net10.0/PolicyLint.Dsl.pdb",
                "PolicyLint.Hosting.0.1.0.snupkg: lib/net10.0/PolicyLint.Hosting.pdb",
                "PolicyLint.Runtime.0.1.0.snupkg: lib/net8.0/PolicyLint.Runtime.pdb",
                "PolicyLint.Runtime.0.1.0.snupkg: lib/netstandard2.0/PolicyLint.Runtime.pdb",
                $"{Portable}: tools/net10.0/any/PolicyLint.Dsl.pdb",
                $"{Portable}: tools/net10.0/any/PolicyLint.LanguageServer.pdb",
                $"{Portable}: tools/net10.0/any/PolicyLint.Runtime.pdb",
                $"{Portable}: tools/net10.0/any/policylint.pdb",
            ],
            _files.Where(file => file.Path.EndsWith(".pdb", StringComparison.Ordinal)).Select(file => $"{file.Package}: {file.Path}").Order(StringComparer.Ordinal));
        Assert.Equal(12, OurAssemblies().Count());
        Assert.All(OurAssemblies(), assembly => Assert.NotNull(Symbols.Of(assembly, _files)));
    }

    [Fact]
    public void Every_source_is_in_the_symbols_or_in_the_repository_at_the_commit_with_that_very_text()
    {
        string nuspec = Encoding.UTF8.GetString(_files.Single(file => file.Path == "PolicyLint.Runtime.nuspec" && file.Package.EndsWith(".nupkg", StringComparison.Ordinal)).Content);
        string commit = Regex.Match(nuspec, "commit=\"([0-9a-f]{40})\"").Groups[1].Value;
        string repository = $"https://raw.githubusercontent.com/policylint/policylint/{commit}/";
        foreach (PackagedFile assembly in OurAssemblies())
        {
            using Symbols symbols = Symbols.Of(assembly, _files)!;
            (string path, string address) = Assert.Single(symbols.SourceLinks);
            Assert.Equal((repository + "*", '*'), (address, path[^1]));

            int fromTheRepository = 0;
            foreach ((string name, byte[] hash, byte[]? embedded) in symbols.Documents)
            {
                Assert.True(embedded is not null || name.StartsWith(path[..^1], StringComparison.Ordinal), $"{assembly.Package}, {assembly.Path}: nothing leads from {name} to its text");
                byte[] text = embedded ?? File.ReadAllBytes(Repository.PathOf(name[(path.Length - 1)..]));
                Assert.True(hash.AsSpan().SequenceEqual(SHA256.HashData(text)), $"{assembly.Package}, {assembly.Path}: {name} is another text than what was compiled");
                Assert.Equal(embedded is not null, !name.StartsWith(path[..^1] + "src/", StringComparison.Ordinal));
                fromTheRepository += embedded is null ? 1 : 0;
            }

            Assert.True(fromTheRepository > 5, $"{assembly.Package}, {assembly.Path}: {fromTheRepository} sources are from the repository");
        }
    }

    [Fact]
    public void No_path_of_the_machine_that_built_them_is_in_any_file()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = new Regex($@"(?<![\w./-])({Regex.Escape(Repository.Root)}|{Regex.Escape(home)})[/\\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        foreach (PackagedFile file in _files)
        {
            Assert.All(Contents(file), content => Assert.False(Told(content.Bytes).Any(path.IsMatch), $"{file.Package}, {file.Path}{content.Name} tells where it was built"));
        }
    }

    [BillFact]
    public void Every_package_says_in_a_valid_bill_what_it_is_made_of()
    {
        var bills = _files.Where(file => file.Path == BillOfMaterials.Path).ToList();
        Assert.Equal(Packages(), bills.Select(bill => bill.Package));
        Assert.All(bills, bill =>
        {
            var (exitCode, output) = Validated(Encoding.UTF8.GetString(bill.Content));
            Assert.True(exitCode == 0, output);
        });

        string right = Encoding.UTF8.GetString(bills[^1].Content);
        foreach (var (part, wrong) in ((string, string)[])[("\"version\": 1,", "\"version\": 0,"), ("\"library\"", "\"book\""), ("\"SHA-512\"", "\"SHA-5\""), ("\"purl\": \"pkg:nuget/", "\"purl\": \"nuget/")])
        {
            Assert.Contains(part, right, StringComparison.Ordinal);
            Assert.Equal((part, 2), (part, Validated(right.Replace(part, wrong, StringComparison.Ordinal)).ExitCode));
        }
    }

    [BillFact]
    public void A_bill_tells_what_the_package_asks_for_or_brings_along_down_to_the_last_as_it_was_restored()
    {
        foreach (string package in Packages().Except(HasNative ? ["PolicyLint.Tool.0.1.0.nupkg", Native] : []))
        {
            XDocument nuspec = XDocument.Load(new MemoryStream(_files.Single(file => file.Package == package && file.Path.EndsWith(".nuspec", StringComparison.Ordinal)).Content));
            string Told(string name) => nuspec.Root!.Elements().Single().Elements().Single(e => e.Name.LocalName == name).Value;
            RestoredPackages restored = RestoredPackages.Of(Told("id"), release.Artifacts);
            BillOfMaterials bill = BillIn(package);

            IEnumerable<string> askedFor = nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => restored.Taken(e.Attribute("id")!.Value));
            IEnumerable<string> broughtAlong = _files.Where(file => file.Package == package && file.Path.EndsWith(".dll", StringComparison.Ordinal) && !file.IsOurAssembly).Select(file => restored.Bringing(Path.GetFileName(file.Path)));
            string[] direct = [.. askedFor.Concat(broughtAlong).Distinct().Order(StringComparer.Ordinal)];
            ImmutableHashSet<string> all = broughtAlong.Any() ? [.. direct] : restored.WithAllThatTheyNeed(direct);

            Assert.Equal($"pkg:nuget/{Told("id")}@{Told("version")}", bill.Package);
            Assert.Equal(direct, bill.DependsOn[bill.Package].Order(StringComparer.Ordinal));
            Assert.Equal(all.Order(StringComparer.Ordinal), bill.Components.Keys.Order(StringComparer.Ordinal));
            Assert.Equal([bill.Package, .. all.Order(StringComparer.Ordinal)], bill.DependsOn.Keys.OrderBy(one => one != bill.Package).ThenBy(one => one, StringComparer.Ordinal));
            Assert.All(bill.Components, component => Assert.Equal(restored.HashOf(component.Key), component.Value));
            Assert.All(all, one => Assert.Equal(restored.NeededBy(one).Where(all.Contains).Order(StringComparer.Ordinal), bill.DependsOn[one].Order(StringComparer.Ordinal)));
        }
    }

    [BillFact(ofNativePrograms: true)]
    public void A_program_is_made_of_what_the_portable_tool_brings_along_and_of_a_runtime_and_the_tool_names_the_packages_of_all_programs()
    {
        BillOfMaterials portable = BillIn(Portable);
        BillOfMaterials native = BillIn(Native);
        string name = $"Microsoft.NETCore.App.Runtime.NativeAOT.{RuntimeInformation.RuntimeIdentifier}";
        var (folder, version) = RestoredPackages.Of("PolicyLint.Tool", release.Artifacts).NativeRuntime(name);
        byte[] runtime = File.ReadAllBytes(Path.Combine(folder, $"{name}.{version}.nupkg".ToLowerInvariant()));

        Assert.Equal($"pkg:nuget/PolicyLint.Tool.{RuntimeInformation.RuntimeIdentifier}@0.1.0", native.Package);
        Assert.Equal(
            portable.Components.Append(new($"pkg:nuget/{name}@{version}", Convert.ToHexStringLower(SHA512.HashData(runtime)))).OrderBy(c => c.Key, StringComparer.Ordinal),
            native.Components.OrderBy(c => c.Key, StringComparer.Ordinal));
        Assert.Equal(native.Components.Keys.Order(StringComparer.Ordinal), native.DependsOn[native.Package]);

        BillOfMaterials names = BillIn("PolicyLint.Tool.0.1.0.nupkg");
        PackagedFile settings = _files.Single(file => file.Package == "PolicyLint.Tool.0.1.0.nupkg" && Path.GetFileName(file.Path) == "DotnetToolSettings.xml");
        IEnumerable<string> packages = XDocument.Load(new MemoryStream(settings.Content)).Descendants("RuntimeIdentifierPackage").Select(one => $"pkg:nuget/{one.Attribute("Id")!.Value}@0.1.0");
        Assert.Equal(packages.Order(StringComparer.Ordinal), names.DependsOn[names.Package]);
        Assert.Equal(names.DependsOn[names.Package], names.Components.Keys);
        Assert.Superset(new HashSet<string> { native.Package, portable.Package }, names.Components.Keys.ToHashSet());
    }

    [BillFact]
    public void A_bill_made_elsewhere_and_later_is_the_same_to_the_byte()
    {
        PackagedFile first = _files.Single(file => file.Path == BillOfMaterials.Path && file.Package.StartsWith("PolicyLint.Hosting.", StringComparison.Ordinal));
        string elsewhere = Directory.CreateTempSubdirectory("policylint-bill-").FullName;
        try
        {
            string assets = Path.Combine(elsewhere, "project.assets.json");
            string again = Path.Combine(elsewhere, "again.json");
            File.Copy(RestoredPackages.Of("PolicyLint.Hosting", release.Artifacts).File, assets);
            var (exitCode, output) = BillMaker.Make(assets, again, "PolicyLint.Hosting");

            Assert.True(exitCode == 0, output);
            Assert.Equal(Encoding.UTF8.GetString(first.Content), File.ReadAllText(again));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    private BillOfMaterials BillIn(string package) => BillOfMaterials.Of(_files.Single(file => file.Package == package && file.Path == BillOfMaterials.Path));

    private (int ExitCode, string Output) Validated(string bill)
    {
        string file = Path.Combine(release.Artifacts, "bill.json");
        File.WriteAllText(file, bill);
        return BillMaker.Validate(file);
    }

    private string[] Packages() => [.. _files.Select(file => file.Package).Where(package => package.EndsWith(".nupkg", StringComparison.Ordinal)).Distinct()];

    private IEnumerable<PackagedFile> OurAssemblies() => _files.Where(file => file.IsOurAssembly);

    /// <summary>A file, and what is packed away in it.</summary>
    private IEnumerable<(string Name, byte[] Bytes)> Contents(PackagedFile file)
    {
        yield return (string.Empty, file.Content);
        if (file.IsOurAssembly)
        {
            using Symbols symbols = Symbols.Of(file, _files)!;
            yield return (" (symbols)", symbols.Bytes);
            foreach ((string name, _, byte[]? embedded) in symbols.Documents)
            {
                // Names are kept in pieces: no look at the bytes finds one.
                yield return ($" ({name})", [.. Encoding.UTF8.GetBytes(name), .. embedded ?? []]);
            }
        }
    }

    /// <summary>The bytes as text, in one byte a character and in two.</summary>
    private static IEnumerable<string> Told(byte[] bytes)
    {
        string text = Encoding.Latin1.GetString(bytes);
        return [text, text.Replace("\0", string.Empty, StringComparison.Ordinal)];
    }
}
