using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>What a service developer sees when their build meets a policy: the finding, how it is configured, and that it never goes stale.</summary>
[Collection(RepositoryBuilds.Name)]
public sealed class PolicyFindingsTests(PackageFeed feed)
{
    private const string TooManySteps = "SVP3001";

    [Fact]
    public async Task The_build_warns_in_the_policy_file_and_links_to_the_rule()
    {
        var consumer = feed.NewConsumer().Write("policies/complaints.svcpolicy", ThreeStepPolicy.Named("Complaints"));

        var finding = Assert.Single((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));
        Assert.Equal("warning", finding.Severity);
        Assert.Equal(Path.Combine(consumer.Directory, "policies", "complaints.svcpolicy"), finding.Path);
        var (first, last) = ThreeStepPolicy.LinesOfTheEscalation();
        Assert.InRange(finding.Line, first, last);
        Assert.True(finding.Column > 0);
        Assert.Contains("Complaint", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("docs/rules/SVP3001.md", finding.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_the_repository_sees_the_same()
    {
        var consumer = feed.NewConsumer().WriteProjectOfTheRepository().Write("complaints.svcpolicy", ThreeStepPolicy.Named("Complaints"));

        Assert.Single((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));
    }

    [Fact]
    public async Task TreatWarningsAsErrors_makes_it_fail_the_build()
    {
        var consumer = feed.NewConsumer().Write("complaints.svcpolicy", ThreeStepPolicy.Named("Complaints"));

        var finding = Assert.Single((await consumer.BuildAsync("-p:TreatWarningsAsErrors=true")).Failed().Of(TooManySteps));
        Assert.Equal("error", finding.Severity);
    }

    [Fact]
    public async Task An_editorconfig_beside_the_policies_sets_how_severe_it_is()
    {
        var consumer = feed.NewConsumer().Write("policies/complaints.svcpolicy", ThreeStepPolicy.Named("Complaints"));
        Assert.Single((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));

        consumer.Write("policies/.editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP3001.severity = none\n");
        Assert.Empty((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));

        consumer.Write("policies/.editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP3001.severity = error\n");
        Assert.Equal("error", Assert.Single((await consumer.BuildAsync()).Failed().Of(TooManySteps)).Severity);

        consumer.Write("policies/.editorconfig", "[*.svcpolicy]\nsvcpolicy.max_approvals = 3\n");
        Assert.Empty((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));
    }

    [Fact]
    public async Task Findings_follow_the_files()
    {
        var consumer = feed.NewConsumer().Write("one.svcpolicy", ThreeStepPolicy.Named("One"));
        Assert.Single((await consumer.BuildAsync()).Succeeded().Of(TooManySteps));

        consumer.Write("two.svcpolicy", ThreeStepPolicy.Named("Two")).MakeOld("two.svcpolicy");
        Assert.Equal(["one.svcpolicy", "two.svcpolicy"], await FilesAsync(consumer));

        consumer.Delete("one.svcpolicy");
        Assert.Equal(["two.svcpolicy"], await FilesAsync(consumer));

        consumer.Write("two.svcpolicy", ThreeStepPolicy.RepairedAs("Two"));
        Assert.Empty(await FilesAsync(consumer));
    }

    [Fact]
    public async Task A_mistake_is_told_though_signatures_name_what_needs_it()
    {
        const string Library = "public static class Desk { public static Consumer.Policies.Lending.LoanDecision? Last { get; set; } }\n";
        var consumer = feed.NewConsumer().WriteProject("<OutputType>Library</OutputType>").Write("Program.cs", Library)
            .Write("lending.svcpolicy", ThriftyPolicy.Named("Lending") + "\nrule Mistaken for Loan { because \"b\" when nobody > 3 then deny }\n");

        Assert.Equal(["SVP1001"], (await consumer.BuildAsync()).Failed().Findings.Where(f => f.Severity == "error").Select(f => f.Code));

        // Nothing is generated of this one, and the compiler says so of the signature.
        consumer.Write("lending.svcpolicy", "polcy\n");
        BuildResult unnamed = (await consumer.BuildAsync()).Failed();
        Assert.NotEmpty(unnamed.Of("SVP0001"));
        Assert.Contains(unnamed.Findings, f => f.Code.StartsWith("CS", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> FilesAsync(PackageConsumer consumer) =>
        (await consumer.BuildAsync()).Succeeded().Of(TooManySteps).Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal);
}
