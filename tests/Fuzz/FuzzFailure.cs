namespace PolicyLint.Fuzz;

/// <summary>An input that the engine could not take, and what it did.</summary>
public sealed record FuzzFailure(FuzzInput Input, string Reason)
{
    /// <summary>Saves the input in a folder; returns the file.</summary>
    public string Save(string folder)
    {
        string file = Path.Combine(folder, $"fuzz-failure-{Guid.NewGuid():N}{(Input.Bytes is null ? ".utf16" : ".bin")}");
        File.WriteAllBytes(file, Input.Bytes ?? System.Runtime.InteropServices.MemoryMarshal.AsBytes(Input.Text!.AsSpan()).ToArray());
        return file;
    }
}
