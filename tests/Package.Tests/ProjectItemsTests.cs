using System.Text.RegularExpressions;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>What props and targets make of a project, seen before anything is compiled.</summary>
[Collection(RepositoryBuilds.Name)]
public sealed class ProjectItemsTests(PackageFeed feed)
{
    private static readonly string[] Loaded = ["PolicyLint.Analyzer.dll", "PolicyLint.CodeFixes.dll", "PolicyLint.Dsl.dll", "PolicyLint.Runtime.dll"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_policy_of_the_project_reaches_the_compiler_and_nothing_of_bin_or_obj(bool inTheRepository)
    {
        var consumer = feed.NewConsumer();
        if (inTheRepository)
        {
            consumer.WriteProjectOfTheRepository();
        }

        consumer.Write("a.svcpolicy", "").Write("deep/er/b.svcpolicy", "").Write("bin/c.svcpolicy", "").Write("obj/d.svcpolicy", "");

        Assert.Equal(["a.svcpolicy", "b.svcpolicy"], Names(await consumer.GetItemsAsync("AdditionalFiles", "ResolvePackageAssets"), ".svcpolicy"));
        Assert.Empty(Names(await consumer.GetItemsAsync("None", "ResolvePackageAssets"), ".svcpolicy"));
    }

    [Theory]
    [InlineData("<EnableDefaultSvcPolicyItems>false</EnableDefaultSvcPolicyItems>")]
    [InlineData("<EnableDefaultItems>false</EnableDefaultItems>")]
    public async Task A_project_may_name_its_policies_itself(string property)
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", "").Write("b.svcpolicy", "");
        consumer.WriteProject(property, """<AdditionalFiles Include="b.svcpolicy" />""");

        Assert.Equal(["b.svcpolicy"], Names(await consumer.GetItemsAsync("AdditionalFiles", "ResolvePackageAssets"), ".svcpolicy"));
    }

    [Fact]
    public async Task What_the_project_says_of_a_policy_as_a_file_stays()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", "policy A\n").Write("copied.svcpolicy", "policy Copied\n").Write("packed.svcpolicy", "policy Packed\n");
        consumer.WriteProject(items: """
            <None Update="copied.svcpolicy" CopyToOutputDirectory="PreserveNewest" />
            <None Update="packed.svcpolicy" Pack="true" PackagePath="policies" />
            """);

        (await consumer.BuildAsync()).Succeeded();

        Assert.Equal(["copied.svcpolicy"], Names(Directory.EnumerateFiles(Path.Combine(consumer.Directory, "bin"), "*", SearchOption.AllDirectories), ".svcpolicy"));
        Assert.Equal(["copied.svcpolicy", "packed.svcpolicy"], Names(await consumer.GetItemsAsync("None", "ResolvePackageAssets"), ".svcpolicy"));
        Assert.Equal(["a.svcpolicy", "copied.svcpolicy", "packed.svcpolicy"], Names(await consumer.GetItemsAsync("AdditionalFiles", "ResolvePackageAssets"), ".svcpolicy"));
    }

    [Fact]
    public async Task A_project_of_another_language_is_told_that_nothing_reads_its_policies()
    {
        var consumer = feed.NewConsumer();
        consumer.WriteProject();
        string project = consumer.Read("Consumer.csproj");
        consumer.Delete("Consumer.csproj");
        consumer.Delete("Program.cs");
        consumer.Write("Consumer.vbproj", project).Write("Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n");
        const string Told = "Policies are checked and compiled in C# projects, and this one is VB.";

        Assert.DoesNotContain(Told, (await consumer.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
        consumer.Write("a.svcpolicy", "policy A\n");
        Assert.Contains(Told, (await consumer.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_is_given_our_assemblies()
    {
        var fromPackage = await feed.NewConsumer().GetItemsAsync("Analyzer", "ResolvePackageAssets;ResolveLockFileAnalyzers");
        Assert.Equal(Loaded, Names(fromPackage, "PolicyLint."));

        var fromRepository = await feed.NewConsumer().WriteProjectOfTheRepository().GetItemsAsync("Analyzer", "ResolveProjectReferences");
        Assert.Equal(Loaded, Names(fromRepository, "PolicyLint."));
        Assert.All(fromRepository, file => Assert.True(File.Exists(file), file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_editorconfig_above_a_policy_is_found_once(bool inTheRepository)
    {
        var consumer = feed.NewConsumer();
        if (inTheRepository)
        {
            consumer.WriteProjectOfTheRepository();
        }

        consumer.Write(".editorconfig", "root = true\n").Write("policies/.editorconfig", "").Write("policies/sub/a.svcpolicy", "").Write("policies/b.svcpolicy", "");

        var found = await consumer.GetItemsAsync("EditorConfigFiles", "ResolvePackageAssets");
        Assert.Equal([".editorconfig", "policies/.editorconfig"], found
            .Where(f => f.StartsWith(consumer.Directory, StringComparison.Ordinal) && f.EndsWith(".editorconfig", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(consumer.Directory, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

        var without = await consumer.GetItemsAsync("EditorConfigFiles", "ResolvePackageAssets", "-p:DiscoverEditorConfigFiles=false");
        Assert.DoesNotContain(without, f => f.EndsWith("policies/.editorconfig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_generator_sees_the_properties_that_it_reads_and_each_policy()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", "");
        consumer.WriteProject("<RootNamespace>Contoso.Service</RootNamespace><PolicyLintAsOf>2026-05-01</PolicyLintAsOf>");

        var config = await consumer.GetGeneratedConfigAsync();
        Assert.Contains("build_property.RootNamespace = Contoso.Service\n", config, StringComparison.Ordinal);
        Assert.Contains("build_property.PolicyLintAsOf = 2026-05-01\n", config, StringComparison.Ordinal);
        Assert.Contains($"build_property.ProjectDir = {consumer.Directory}", config, StringComparison.Ordinal);
        Assert.Contains("/a.svcpolicy]\n", config, StringComparison.Ordinal);
        Assert.Equal(1, config.Split('\n').Count(line => line.StartsWith("build_property.RootNamespace", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_generator_sees_the_path_map_of_a_reproducible_build()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", "");
        consumer.WriteProject(items: """<SourceRoot Include="$(MSBuildProjectDirectory)/" />""");

        Assert.Contains("build_property.PathMap = \n", await consumer.GetGeneratedConfigAsync(), StringComparison.Ordinal);
        Assert.Matches($"build_property.PathMap = .*{Regex.Escape(consumer.Directory)}/=/_\\d*/", await consumer.GetGeneratedConfigAsync("-p:ContinuousIntegrationBuild=true"));
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths, string part) =>
        paths.Select(p => Path.GetFileName(p)!).Where(n => n.Contains(part, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
