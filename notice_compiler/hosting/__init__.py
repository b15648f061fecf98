"""What an output folder needs where it is served: header files, and files at addresses that are known beforehand."""
