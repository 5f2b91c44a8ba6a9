using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.House.Tests.Laws;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.House.Tests;

/// <summary>The repository keeps its laws. That each law can be broken is tested beside it, in Laws/.</summary>
public sealed class HouseTests
{
    public static TheoryData<string> ProductProjects =>
        new(RepositoryFile.All.Where(f => f.IsUnder("src") && f.Name.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => f.Path));

    [Fact]
    public void The_walk_finds_the_repository()
    {
        Assert.Contains(RepositoryFile.All, f => f.Path == "PolicyLint.sln");
        Assert.Contains(RepositoryFile.CSharp, f => f.Path == "tests/House.Tests/HouseTests.cs");
        Assert.DoesNotContain(RepositoryFile.All, f => f.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_holds_one_type_and_has_its_name() => Violation.None(RepositoryFile.CSharp.SelectMany(OneTypeAFile.Check));

    [Fact]
    public void Names_say_what_a_type_is() => Violation.None(RepositoryFile.CSharp.SelectMany(TellingNames.Check));

    [Fact]
    public void A_long_file_says_why_it_is_one() => Violation.None(RepositoryFile.CSharp.SelectMany(LongFilesGiveAReason.Check));

    [Fact]
    public void Nothing_is_left_half_done() => Violation.None(RepositoryFile.All.SelectMany(NoLeftovers.Check));

    [Fact]
    public void Links_of_documents_lead_somewhere() => Violation.None(RepositoryFile.All.SelectMany(LinksLead.Check));

    [Fact]
    public void No_test_is_skipped() => Violation.None(RepositoryFile.CSharp.SelectMany(NoSkippedTests.Check));

    [Fact]
    public void Only_Syntax_makes_nodes() => Violation.None(RepositoryFile.CSharp.SelectMany(OnlySyntaxMakesNodes.Check));

    [Fact]
    public void Only_Emit_writes_CSharp() => Violation.None(RepositoryFile.CSharp.SelectMany(OnlyEmitWritesCSharp.Check));

    [Fact]
    public void A_service_app_has_one_clock() => Violation.None(RepositoryFile.CSharp.SelectMany(OnlyGivenClocks.Check));

    [Fact]
    public void Projects_know_only_whom_they_may() => Violation.None(RepositoryFile.All.SelectMany(ProjectGraph.Check));

    [Fact]
    public void Nobody_silences_the_call_for_documentation() => Violation.None(RepositoryFile.All.SelectMany(PublicMembersAreDocumented.Check));

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public async Task Every_product_project_is_asked_for_documentation(string project) => Violation.None(await PublicMembersAreDocumented.CheckAsync(project));

    [Fact]
    public void The_engine_touches_nothing_outside() => Violation.None(RepositoryFile.All.SelectMany(BannedSymbolsHold.Check));

    [Fact]
    public async Task Every_banned_symbol_exists_and_has_a_reason()
    {
        var list = RepositoryFile.All.Single(f => f.Path == "BannedSymbols.txt");
        Assert.NotEmpty(list.Text.Trim());
        var target = CSharpCompilation.Create("net10.0", references: await SdkReferenceAssemblies.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        Violation.None(BannedSymbolsHold.CheckList(list, [target]));
    }
}
