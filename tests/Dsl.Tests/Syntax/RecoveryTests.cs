using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>Broken texts, and exactly what is said about them, where.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "⟦⟧", "SVP0001 Expected 'policy', found the end of the text." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_message_a_place(string marked, string message) => Marked.Check(marked, message);
}
