using System.Diagnostics.CodeAnalysis;

namespace PolicyLint;

/// <summary>What generated code calls where a policy leaves a gap. The build reports gaps (SVP2008); one that it cannot see ends here.</summary>
public static class Undecided
{
    /// <summary>Says that nothing gives an output.</summary>
    /// <typeparam name="T">The type of the output, so that the call can stand where its value would.</typeparam>
    /// <param name="request">The request, with its policy's name before it.</param>
    /// <param name="output">The name of the output.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [DoesNotReturn]
    public static T Output<T>(string request, string output) => throw new InvalidOperationException(
        $"No rule or table of {request} gives '{output}' for this request, and it has no default. Give it in another rule, add 'otherwise' to a table, or declare a default.");

#if NET8_0_OR_GREATER
    /// <summary>Says that no version of a policy is in force.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="on">The day that was asked for.</param>
    /// <returns>The exception to throw.</returns>
    public static ArgumentOutOfRangeException OutsideEveryVersion(string policy, DateOnly on) =>
        new(nameof(on), FormattableString.Invariant($"No version of {policy} is in force on {on:yyyy-MM-dd}."));
#endif
}
