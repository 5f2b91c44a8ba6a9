namespace PolicyLint.Dsl.Service;

/// <summary>How an offered wait ends: which part of it is summed.</summary>
internal enum WaitEnd
{
    /// <summary>Either way.</summary>
    Any,

    /// <summary>With an answer: patience lasted longer.</summary>
    Answered,

    /// <summary>Patience ended first.</summary>
    GivenUp,
}
