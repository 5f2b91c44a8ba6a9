using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The command line as a package: it installs with nothing but itself, and works.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class ToolPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task It_installs_from_its_package_alone_and_checks()
    {
        InstalledTool tool = await InstalledTool.FromAsync(feed.Feed, feed.Version, feed.Directory);
        string folder = Directory.CreateDirectory(Path.Combine(feed.Directory, "policies")).FullName;

        var version = await tool.RunAsync(folder, "--version");
        var init = await tool.RunAsync(folder, "init");
        var check = await tool.RunAsync(folder, "check");
        await File.WriteAllTextAsync(Path.Combine(folder, "open.svcpolicy"), "policy Open\nrole Porter { staff 1 }\n");
        var found = await tool.RunAsync(folder, "open.svcpolicy", "--format", "msbuild");
        var page = await tool.RunAsync(folder, "explain", "SVP1010");

        Assert.Equal((0, string.Empty), (version.ExitCode, version.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Out);
        Assert.False(tool.IsNative);
        Assert.Equal((0, string.Empty), (init.ExitCode, init.Error));
        Assert.Equal((0, "Nothing to put right in 1 file.\n", string.Empty), check);
        Assert.Equal((1, "open.svcpolicy(2,6): warning SVP1010: Nothing speaks of role \"Porter\". Remove it, or use it.\n", string.Empty), found);
        Assert.StartsWith("SVP1010: ", page.Out, StringComparison.Ordinal);
    }

    /// <summary>A package of a tool is unpacked on every build server that uses it: documentation of members is nothing that anybody reads there.</summary>
    [Fact]
    public void It_holds_what_runs_and_nothing_else()
    {
        using var package = feed.Open("PolicyLint.Tool");
        string[] files = [.. package.Entries.Where(e => e.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(e => e.FullName)];

        Assert.DoesNotContain(files, file => Path.GetExtension(file) is not (".dll" or ".json" or ".pdb" or ".xml"));
        Assert.Equal(["tools/net10.0/any/DotnetToolSettings.xml"], files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal)));
    }
}
