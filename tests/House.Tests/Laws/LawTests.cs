using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.House.Tests.Laws;

/// <summary>Each law finds what breaks it, at the right line, and leaves alone what keeps it.</summary>
public sealed class LawTests
{
    [Theory]
    [InlineData("src/X/Foo.cs", "namespace N;\nclass Bar { }", 2)]
    [InlineData("src/X/Foo.cs", "class Foo { }\nenum Kind { }", 2)]
    [InlineData("src/X/Foo.cs", "namespace A { class Foo { } }\nnamespace B { delegate void D(); }", 2)]
    [InlineData("src/X/Foo.cs", "class Foo { }\nclass Foo<T> { }", 2)]
    [InlineData("src/X/Foo.Bar.cs", "class Foo { }", 1)]
    [InlineData("src/X/Foo.cs", "class Foo { }\n#if NETSTANDARD2_0\nclass Old { }\n#endif", 3)]
    [InlineData("src/X/Foo.cs", "class Foo { }\n#if NET8_0_OR_GREATER\nclass New { }\n#endif", 3)]
    public void A_second_or_misnamed_type_is_found(string path, string text, int line) => Finds(OneTypeAFile.Check, path, text, line);

    [Theory]
    [InlineData("src/X/Foo.cs", "namespace N;\nclass Foo { class Inner { } enum Kind { } }")]
    [InlineData("src/X/Foo{T}.cs", "class Foo<T> { }")]
    [InlineData("src/X/Foo.Bar.cs", "partial class Foo { }")]
    [InlineData("src/X/Program.cs", "System.Console.WriteLine();")]
    public void One_type_of_the_files_name_is_right(string path, string text) => Finds(OneTypeAFile.Check, path, text);

    [Theory]
    [InlineData("class ParserHelper { }")]
    [InlineData("static class TextUtils { }")]
    [InlineData("class A { struct\nPolicyManager { } }", 2)]
    public void An_empty_name_is_found(string text, int line = 1) => Finds(TellingNames.Check, "src/X/A.cs", text, line);

    [Fact]
    public void A_telling_name_is_right() => Finds(TellingNames.Check, "src/X/A.cs", "class HelperFinder { void Manager() { } }");

    [Theory]
    [InlineData("")]
    [InlineData("//\n")]
    [InlineData("/// <summary>Long, and documents something, but no reason for the file.</summary>\n")]
    public void A_long_file_without_a_reason_is_found(string head) => Finds(LongFilesGiveAReason.Check, "src/X/A.cs", head + Long, 1);

    [Fact]
    public void A_long_file_with_a_reason_is_right() => Finds(LongFilesGiveAReason.Check, "src/X/A.cs", "// One file, because a table is read as one.\n" + Long);

    [Fact]
    public void A_short_file_needs_no_reason() => Finds(LongFilesGiveAReason.Check, "src/X/A.cs", "class A;\n");

    [Theory]
    [InlineData("a\n// TO" + "DO: later", 2)]
    [InlineData("# FIX" + "ME", 1)]
    [InlineData("throw new Not" + "ImplementedException();", 1)]
    [InlineData("cd /wo" + "rk/shared", 1)]
    [InlineData("\"/tmp/w" + "t/harness\"", 1)]
    [InlineData("file:///ro" + "ot/x", 1)]
    public void A_leftover_is_found(string text, int line) => Finds(NoLeftovers.Check, "docs/a.md", text, line);

    [Theory]
    [InlineData("The to-do list; a todo; TODOS; docs/work/ and ./work/ and teamwork/")]
    [InlineData("https://example.com/home/page")]
    public void Words_like_it_are_right(string text) => Finds(NoLeftovers.Check, "docs/a.md", text);

    [Theory]
    [InlineData("a\n[b](nowhere.md)", 2)]
    [InlineData("![b](images/nowhere.png)", 1)]
    [InlineData("<img src=\"images/nowhere.png\">", 1)]
    [InlineData("```text\n```\n[b](configuration.md#nothing)", 3)]
    [InlineData("# A\n[b](#b)", 2)]
    public void A_link_to_nowhere_is_found(string text, int line) => Finds(LinksLead.Check, "docs/a.md", text, line);

    [Theory]
    [InlineData("[b](configuration.md#severity-of-a-rule), [`c`](../src), [d](https://example.com/d.md#e)")]
    [InlineData("# A `b` [c](cli.md)\n[d](#a-b-c)")]
    [InlineData("`[b](nowhere.md)`\n```text\n[b](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_is_right(string text) => Finds(LinksLead.Check, "docs/a.md", text);

    [Theory]
    [InlineData("class A {\n[Fact(Skip = \"later\")] void B() { } }", 2)]
    [InlineData("class A {\n[Theory(Explicit = true)] void B() { } }", 2)]
    public void A_skipped_test_is_found(string text, int line) => Finds(NoSkippedTests.Check, "tests/A/A.cs", text, line);

    [Theory]
    [InlineData("src/Hosting/A.cs", "class A { object B() =>\nDateTimeOffset.UtcNow; }", 2)]
    [InlineData("samples/ServiceDesk/A.cs", "class A { object B = DateTime.Today; }", 1)]
    public void A_clock_of_ones_own_is_found(string path, string text, int line) => Finds(OnlyGivenClocks.Check, path, text, line);

    [Theory]
    [InlineData("src/Hosting/A.cs", "class A { object B(TimeProvider time) => time.GetUtcNow(); object C(View view) => view.Now; }")]
    [InlineData("src/Cli/A.cs", "class A { object B() => DateTime.Now; }")]
    public void A_clock_that_is_given_is_right(string path, string text) => Finds(OnlyGivenClocks.Check, path, text);

    [Theory]
    [InlineData("class A { object B() =>\nnew RuleSyntax(1); }", 2)]
    [InlineData("class A { object B() => new Dsl.Syntax.RuleSyntax { }; }", 1)]
    [InlineData("class A { void B() { RuleSyntax? r = new(1); } }", 1)]
    [InlineData("class A { RuleSyntax B() => new(1); }", 1)]
    [InlineData("class A { RuleSyntax B() { return new(1); } }", 1)]
    [InlineData("class A { RuleSyntax B { get; } = new(1); }", 1)]
    public void A_node_made_elsewhere_is_found(string text, int line) => Finds(OnlySyntaxMakesNodes.Check, "src/Dsl/Rules/A.cs", text, line);

    [Theory]
    [InlineData("src/Dsl/Syntax/A.cs", "class A { object B() => new RuleSyntax(1); }")]
    [InlineData("src/Dsl/Rules/A.cs", "class A { bool B(object o) => o is RuleSyntax; object C() => new RuleSymbol(1); }")]
    [InlineData("tests/Dsl.Tests/A.cs", "class A { object B() => new RuleSyntax(1); }")]
    public void Nodes_made_at_home_are_right(string path, string text) => Finds(OnlySyntaxMakesNodes.Check, path, text);

    [Theory]
    [InlineData("class A { string B =\n\"global::System.Int32\"; }", 2)]
    [InlineData("class A { string B(string c) => $\"public static class {c}\"; }", 1)]
    [InlineData("class A { string B = \"\"\"\n    #line 3\n    x\n    \"\"\"; }", 1)]
    [InlineData("class A { string B = \"// <auto-generated/>\"; }", 1)]
    [InlineData("class A { string B(string n) => $\"namespace X.Y;\"; }", 1)]
    public void CSharp_written_elsewhere_is_found(string text, int line) => Finds(OnlyEmitWritesCSharp.Check, "src/Analyzer/A.cs", text, line);

    [Theory]
    [InlineData("src/Dsl/Emit/A.cs", "class A { string B = \"global::System\"; }")]
    [InlineData("src/Dsl/Rules/A.cs", "class A { string B = \"The public class of customers; namespace is a clause.\"; }")]
    public void Words_of_a_message_are_right(string path, string text) => Finds(OnlyEmitWritesCSharp.Check, path, text);

    [Theory]
    [InlineData("src/Dsl/D.csproj", "../Analyzer/A.csproj", 2)]
    [InlineData("src/Runtime/R.csproj", "..\\Dsl\\D.csproj", 2)]
    [InlineData("src/Analyzer/A.csproj", "../CodeFixes/C.csproj", 2)]
    [InlineData("src/CodeFixes/C.csproj", "../Analyzer/A.csproj", 2)]
    [InlineData("src/LanguageServer/L.csproj", "../Cli/C.csproj", 2)]
    [InlineData("src/Shared/S.csproj", "../Dsl/D.csproj", 1)]
    [InlineData("src/Hosting/H.csproj", "../Analyzer/A.csproj", 2)]
    [InlineData("src/Dsl/D.csproj", "../Hosting/H.csproj", 2)]
    [InlineData("src/Cli/C.csproj", "../Hosting/H.csproj", 2)]
    public void An_edge_that_may_not_be_is_found(string path, string reference, int line) =>
        Finds(ProjectGraph.Check, path, $"<Project>\n<ProjectReference Include=\"{reference}\" /></Project>", line);

    [Theory]
    [InlineData("src/Runtime/R.csproj", "Newtonsoft.Json")]
    [InlineData("src/Dsl/D.csproj", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("src/Analyzer/A.csproj", "Microsoft.CodeAnalysis.CSharp.Workspaces")]
    [InlineData("src/CodeFixes/C.csproj", "Newtonsoft.Json")]
    public void A_package_that_may_not_be_is_found(string path, string package) =>
        Finds(ProjectGraph.Check, path, $"<Project>\n<PackageReference Include=\"{package}\" /></Project>", 2);

    [Theory]
    [InlineData("src/Cli/C.csproj", "../LanguageServer/L.csproj")]
    [InlineData("src/Package/P.csproj", "../CodeFixes/C.csproj")]
    [InlineData("src/Hosting/H.csproj", "../Runtime/R.csproj")]
    [InlineData("src/Hosting/H.csproj", "../Dsl/D.csproj")]
    [InlineData("tests/A/A.csproj", "../../src/Cli/C.csproj")]
    public void Edges_that_may_be_are_right(string path, string reference) =>
        Finds(ProjectGraph.Check, path, $"<Project>\n<ProjectReference Include=\"{reference}\" /></Project>");

    [Theory]
    [InlineData("src/X/A.cs", "\n#pragma warning disable SA1402, CS1591", 2)]
    [InlineData("src/X/A.cs", "#pragma warning disable // all of them", 1)]
    [InlineData(".editorconfig", "dotnet_diagnostic.CS1591.severity = none", 1)]
    public void Silenced_documentation_is_found(string path, string text, int line) => Finds(PublicMembersAreDocumented.Check, path, text, line);

    [Theory]
    [InlineData("GenerateDocumentationFile", "")]
    [InlineData("TreatWarningsAsErrors", "false")]
    [InlineData("NoWarn", "1701;CS1591")]
    [InlineData("WarningsNotAsErrors", "NU1603,1591")]
    public void A_project_that_is_not_asked_is_found(string property, string value)
    {
        var properties = new Dictionary<string, string> { ["GenerateDocumentationFile"] = "true", ["TreatWarningsAsErrors"] = "true", ["NoWarn"] = "NU1603", ["WarningsNotAsErrors"] = "" };
        Assert.Empty(PublicMembersAreDocumented.Check("p.csproj", properties));
        properties[property] = value;
        Assert.Single(PublicMembersAreDocumented.Check("p.csproj", properties));
    }

    [Theory]
    [InlineData("src/Dsl/PolicyLint.Dsl.csproj", "<Project />", 1)]
    [InlineData("src/Dsl/Rules/A.cs", "\n#pragma warning disable RS0030", 2)]
    [InlineData("src/Dsl/Rules/A.cs", "#pragma warning disable\r\n", 1)]
    [InlineData("src/Analyzer/A.cs", "[SuppressMessage(\"x\", \"RS0030\")]", 1)]
    [InlineData("Directory.Build.props", "<NoWarn>$(NoWarn);RS0030</NoWarn>", 1)]
    public void A_ban_switched_off_is_found(string path, string text, int line) => Finds(BannedSymbolsHold.Check, path, text, line);

    [Theory]
    [InlineData("T:System.IO.File;why", 0)]
    [InlineData("// a comment", 0)]
    [InlineData("T:System.IO.File", 1)]
    [InlineData("T:System.IO.Flie;why", 1)]
    [InlineData("M:System.Guid.NewGuid;why: a method without arguments has no parentheses", 0)]
    [InlineData("T:System.Guid.NewGuid;why: a method is not a type", 1)]
    public async Task A_ban_of_nothing_or_for_nothing_is_found(string line, int violations)
    {
        var target = CSharpCompilation.Create("t", references: await SdkReferenceAssemblies.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        Assert.Equal(violations, BannedSymbolsHold.CheckList(new RepositoryFile("BannedSymbols.txt", line), [target]).Count());
    }

    private static string Long => "class A\n{\n" + string.Concat(Enumerable.Repeat("    // a line\n", 300)) + "}\n";

    private static void Finds(Func<RepositoryFile, IEnumerable<Violation>> law, string path, string text, params int[] lines) =>
        Assert.Equal(lines, law(new RepositoryFile(path, text)).Distinct().Select(v => v.Line));
}
