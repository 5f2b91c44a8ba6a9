namespace PolicyLint.Benchmarks.Peers;

/// <summary>A checker of files.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Files">Writes a number of files of its language into a folder.</param>
/// <param name="Command">The program and its arguments for a folder.</param>
/// <param name="MayFind">Whether a finding, and with it an exit code of 1, is no failure.</param>
internal sealed record Peer(string Name, Action<string, int> Files, Func<string, string[]> Command, bool MayFind);
