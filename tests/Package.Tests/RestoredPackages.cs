using System.Collections.Immutable;
using System.Text.Json;

namespace PolicyLint.Package.Tests;

/// <summary>What NuGet restored for a project (its <c>project.assets.json</c>), read by nothing that makes bills of it. Packages by their URL.</summary>
internal sealed class RestoredPackages
{
    private readonly Dictionary<string, JsonElement> _byId;
    private readonly Dictionary<string, string> _keys;
    private readonly JsonElement _assets;
    private readonly JsonElement _libraries;

    private RestoredPackages(string file, JsonElement assets)
    {
        File = file;
        _assets = assets;
        _libraries = assets.GetProperty("libraries");
        var targets = assets.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()).DistinctBy(package => package.Name).ToList();
        _keys = targets.ToDictionary(package => IdOf(package.Name), package => package.Name);
        _byId = targets.ToDictionary(package => IdOf(package.Name), package => package.Value);
    }

    /// <summary>The path of NuGet's file.</summary>
    public string File { get; }

    /// <summary>What was restored for the project of a package, under the folder of all that was built.</summary>
    public static RestoredPackages Of(string packageId, string folder) =>
        Directory.GetFiles(folder, "project.assets.json", SearchOption.AllDirectories)
            .Select(file => (File: file, Assets: JsonDocument.Parse(System.IO.File.ReadAllBytes(file)).RootElement))
            .Where(one => one.Assets.GetProperty("project").GetProperty("restore").GetProperty("projectName").GetString() == ProjectOf(packageId))
            .Select(one => new RestoredPackages(one.File, one.Assets))
            .Single();

    /// <summary>The folder and the version of the runtime that native programs of a platform are compiled with.</summary>
    public (string Folder, string Version) NativeRuntime(string package)
    {
        string version = _assets.GetProperty("project").GetProperty("frameworks").EnumerateObject().SelectMany(framework => framework.Value.GetProperty("downloadDependencies").EnumerateArray())
            .Single(one => one.GetProperty("name").GetString() == package).GetProperty("version").GetString()!.TrimStart('[').Split(',')[0];
        return (_assets.GetProperty("packageFolders").EnumerateObject().Select(folder => Path.Combine(folder.Name, package.ToLowerInvariant(), version)).First(Directory.Exists), version);
    }

    /// <summary>The version of a package that was taken.</summary>
    public string Taken(string id) => "pkg:nuget/" + _keys[id].Replace('/', '@');

    /// <summary>The package whose file is run as an assembly of that name.</summary>
    public string Bringing(string assembly) => Taken(_byId.Single(package => NamesIn(package.Value, "runtime").Any(file => Path.GetFileName(file) == assembly)).Key);

    /// <summary>What a package needs itself.</summary>
    public IEnumerable<string> NeededBy(string package) => NamesIn(_byId[IdIn(package)], "dependencies").Where(_keys.ContainsKey).Select(Taken);

    /// <summary>Some packages, and what they need, down to the last.</summary>
    public ImmutableHashSet<string> WithAllThatTheyNeed(IEnumerable<string> packages)
    {
        var all = packages.ToImmutableHashSet();
        var more = all.Union(all.SelectMany(NeededBy));
        return more.Count == all.Count ? all : WithAllThatTheyNeed(more);
    }

    /// <summary>The SHA-512 of a package in hexadecimal; null for a project.</summary>
    public string? HashOf(string package) => _libraries.GetProperty(_keys[IdIn(package)]).TryGetProperty("sha512", out JsonElement hash)
        ? Convert.ToHexStringLower(hash.GetBytesFromBase64())
        : null;

    private static IEnumerable<string> NamesIn(JsonElement package, string part) => package.TryGetProperty(part, out JsonElement names) ? names.EnumerateObject().Select(name => name.Name) : [];

    /// <summary>The tool's packages are all of one project.</summary>
    private static string ProjectOf(string packageId) => packageId.StartsWith("PolicyLint.Tool.", StringComparison.Ordinal) ? "PolicyLint.Tool" : packageId;

    private static string IdOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    private static string IdIn(string package) => package["pkg:nuget/".Length..package.IndexOf('@', StringComparison.Ordinal)];
}
