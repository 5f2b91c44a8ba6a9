using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyLint.Hosting.Policies;

namespace PolicyLint.Hosting.Tests.Policies;

public sealed class PolicyRegistrationTests
{
    private static readonly EscalationLadder Old = new() { Name = "L", Steps = [] };
    private static readonly EscalationLadder New = new() { Name = "L", Steps = [] };

    [Theory]
    [InlineData("policy Other version 3", "is registered with the text of Other 3")]
    [InlineData("policy Desk version 2", "is registered with the text of Desk 2")]
    [InlineData("policy Desk version {", "has errors")]
    public async Task An_app_does_not_start_with_a_text_that_is_not_its_policys(string text, string message)
    {
        await using ServiceProvider services = new ServiceCollection().AddPolicies(p => p.Add(Desk.Info, text)).BuildServiceProvider();
        IHostedService check = Assert.Single(services.GetServices<IHostedService>());
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => check.StartAsync(CancellationToken.None));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_climbs_the_ladder_of_its_version_or_else_of_the_latest()
    {
        PolicyShelf shelf = Shelf(p => p.Add(Version(3), "a", Old).Add(Version(4), "b", New));
        Assert.Same(Old, shelf.Ladder("P", 3m, "L"));
        Assert.Same(New, shelf.Ladder("P", 4m, "L"));
        Assert.Same(New, shelf.Ladder("P", 2m, "L"));
        Assert.Throws<KeyNotFoundException>(() => shelf.Ladder("P", 3m, "M"));
        Assert.Throws<KeyNotFoundException>(() => shelf["P", 5m]);
    }

    [Fact]
    public void A_version_is_registered_once() => Assert.Throws<ArgumentException>(() => Shelf(p => p.Add(Version(3), "a").Add(Version(3), "b")));

    [Fact]
    public void Line_ends_are_no_other_text() =>
        Assert.Equal(Shelf(p => p.Add(Version(1), "a\r\nb")).All[0].TextHash, Shelf(p => p.Add(Version(1), "a\nb")).All[0].TextHash);

    private static PolicyShelf Shelf(Action<PolicyRegistrations> register)
    {
        using ServiceProvider services = new ServiceCollection().AddPolicies(register).BuildServiceProvider();
        return services.GetRequiredService<PolicyShelf>();
    }

    private static PolicyInfo Version(decimal version) => new() { Name = "P", Version = version };
}
