using PolicyLint.Hosts;

namespace PolicyLint.Analyzer.Tests;

public sealed class MachineTimeZonesTests
{
    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Etc/UTC")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Names_of_the_IANA_are_known(string name) => Assert.NotNull(MachineTimeZones.Source!(name));

    /// <summary>A policy may say anything; on some machines zones are files.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("Europe")]
    [InlineData("Europe/")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/shadow")]
    [InlineData("zone.tab")]
    [InlineData("Mars/Olympus")]
    [InlineData("a\0b")]
    [InlineData("Europe\\London")]
    public void Anything_else_is_unknown_and_no_exception(string name) => Assert.Null(MachineTimeZones.Source!(name));

    [Fact]
    public void A_very_long_name_is_unknown() => Assert.Null(MachineTimeZones.Source!(new string('x', 100_000)));
}
