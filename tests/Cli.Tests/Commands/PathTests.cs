using System.Text.Json;

namespace PolicyLint.Cli.Tests.Commands;

/// <summary>Which files a path, a glob and a <c>.gitignore</c> come to.</summary>
public sealed class PathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The last rule that speaks of a file decides, and an inner file's rules come last, as <c>git check-ignore</c> has it.</summary>
    [Fact]
    public void An_inner_file_takes_back_what_an_outer_one_ignores()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", "drafts/*\n/old/\nkept/\n");
        _folder.Write("drafts/.gitignore", "!keep.svcpolicy\n!kept/\n");
        _folder.Write("old/.gitignore", "!*\n");
        Write("drafts/keep", "drafts/drop", "drafts/kept/in", "drafts/kept/keep", "old/in", "kept/in", "in");

        Assert.Equal("drafts/keep drafts/kept/in drafts/kept/keep in", Checked());
    }

    /// <summary>A rule means a path, and not what lies in it: that is asked for itself.</summary>
    [Theory]
    [InlineData("a/**\n!a\n", "in")]
    [InlineData("a/*\n!a/\n", "in")]
    [InlineData("a\n!*/\n", "a/b/in a/in in")]
    [InlineData("a/b\n!b\n", "a/b/in a/in in")]
    [InlineData("/b\n", "a/b/in a/in in")]
    [InlineData("b  \n", "a/in in")]
    [InlineData("*\n!/a\n!a/in.svcpolicy\n", "a/in")]
    public void A_rule_means_what_it_means_to_git(string rules, string files)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", rules);
        Write("in", "a/in", "a/b/in");

        Assert.Equal(files, Checked());
    }

    [Fact]
    public void A_folder_that_is_named_is_looked_into_though_it_is_ignored()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", "generated/\n*.tmp.svcpolicy\n");
        _folder.Write("generated/.gitignore", "/not\n");
        Write("generated/in", "generated/deep/in", "generated/not/in");

        Assert.Equal("generated/deep/in generated/in", Checked("generated"));
        Assert.Equal("generated/deep/in", Checked("generated/deep"));
    }

    [Theory]
    [InlineData("**/*.svcpolicy", "a/deep/three a/two one")]
    [InlineData("**", "a/deep/three a/two one")]
    [InlineData("**/**/*", "a/deep/three a/two one")]
    [InlineData("*", "one")]
    [InlineData("?ne.svcpolicy", "one")]
    [InlineData("a/**", "a/deep/three a/two")]
    [InlineData("*/*.svcpolicy", "a/two")]
    [InlineData("a/*/../t*", "a/two")]
    [InlineData("*/../*.svcpolicy", "one")]
    [InlineData("**/deep/*", "a/deep/three")]
    [InlineData(".hidden/*", ".hidden/in")]
    [InlineData("**/.hidden/*", ".hidden/in a/.hidden/in")]
    [InlineData("./a/../*.svcpolicy", "one")]
    public void A_glob_looks_where_a_look_into_a_folder_does(string glob, string files)
    {
        Write("one", "a/two", "a/deep/three", "bin/in", "a/obj/in", ".hidden/in", "a/.hidden/in");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a/up"), "..");

        Assert.Equal(files, Checked(glob));
    }

    [Fact]
    public void A_name_that_begins_with_two_dots_lies_in_the_folder()
    {
        Write("..one");

        Assert.Equal("..one", Checked());
    }

    /// <summary>What looks like an escape in a folder's name is none.</summary>
    [Fact]
    public void An_address_leads_to_the_file()
    {
        string path = _folder.Write("p%41 #1/%42.svcpolicy", "policy P\nrole R { staff 1 }\n");

        using var report = JsonDocument.Parse(ToolRun.In(Path.GetDirectoryName(path)!, string.Empty, "--format", "sarif").Out);
        JsonElement run = report.RootElement.GetProperty("runs")[0];
        var folder = new Uri(run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString()!);
        string name = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

        Assert.Equal(path, Path.GetFullPath(new Uri(folder, name).LocalPath));
    }

    /// <summary>As of a variable that is not set: nothing goes to the folder that we happen to be in.</summary>
    [Theory]
    [InlineData("check", "")]
    [InlineData("init", "")]
    [InlineData("handbook", ".", "-o", "")]
    [InlineData("report", ".", "-o", "")]
    [InlineData("check", ".", "--update-baseline", "--baseline", "")]
    [InlineData("diff", "", ".")]
    public void An_empty_path_is_none(params string[] arguments)
    {
        Write("one");

        ToolRun run = _folder.Run(arguments);

        Assert.Equal(new ToolRun(2, string.Empty, "policylint: A path is empty.\n"), run);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void The_longest_name_can_be_laid_out()
    {
        string name = new string('a', 245) + ".svcpolicy";
        _folder.Write(name, "policy   P\n");

        Assert.Equal(0, _folder.Run("fmt").ExitCode);
        Assert.Equal("policy P\n", _folder.Read(name));
    }

    [Fact]
    public void A_name_may_begin_with_an_at_sign()
    {
        Write("@acme/a");

        Assert.Equal("@acme/a", Checked("check", "@acme"));
        Assert.Equal("@acme/a", Checked("@acme/a.svcpolicy"));
    }

    [Fact]
    public void A_name_may_begin_with_a_bracket()
    {
        Write("[a]");

        Assert.Equal("[a]", Checked("[a].svcpolicy"));
        Assert.Contains("can't be read: there is no such file", _folder.Run("[b]c").Out, StringComparison.Ordinal);
    }

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            _folder.Write(name + ".svcpolicy", $"policy P{Array.IndexOf(names, name)}\nrole R {{ staff 1 }}\n");
        }
    }

    /// <summary>The files that are checked: each has one finding.</summary>
    private string Checked(params string[] paths)
    {
        ToolRun run = _folder.Run([.. paths, "--format", "msbuild"]);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        return string.Join(' ', run.Out.TrimEnd().Split('\n').Select(line => line[..line.IndexOf(".svcpolicy(", StringComparison.Ordinal)]));
    }
}
